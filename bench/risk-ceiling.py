"""How well the columns of a card can rank at all: peers on folds that were dealt beforehand, one JSON line for each.

    /usr/bin/python3 bench/risk-ceiling.py DATA.csv.gz FOLDS.json

Needs the Debian packages python3-pandas, python3-sklearn and python3-scipy. FOLDS.json has `columns` (those of the card), `permitted`
(all that an application scorecard may read), `price` (the lender's own), `target`, `asked` (an AUC), `heldBads` and `heldGoods`, and
`repeats`: for each row of the file, in order, its fold and the score that a card which had not seen that fold gave it.

Each model is judged by the mean of the AUC within folds. Its interval is DeLong's for the mean of each row's ranks within
its folds, so it tells how far these bads may lie beside the truth; the deviation over repeats tells only what dealing out does.
"""

import json
import os
import sys
import warnings

os.environ.setdefault("OMP_NUM_THREADS", "1")  # Read when the libraries load: boosting takes one thread.

import numpy as np
import pandas as pd
from scipy.stats import norm, rankdata
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegressionCV
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

SEED = 1


def numbers(frame, keys):
    """Numbers as they are, categories one by one."""
    texts = [key for key in keys if frame[key].dtype == object]
    return pd.get_dummies(frame[list(keys)], columns=texts, dtype=float).to_numpy(float)


def logistic():
    model = LogisticRegressionCV(Cs=8, cv=5, scoring="neg_log_loss", max_iter=2000, random_state=SEED)
    return make_pipeline(StandardScaler(), model)


def boosting():
    return HistGradientBoostingClassifier(learning_rate=0.05, early_stopping=True, random_state=SEED)


def left_out(model, x, bad, folds):
    """Chances of rows by a model that had not seen their fold, for each repeat."""
    chances = np.zeros(folds.shape)
    for repeat, fold in enumerate(folds):
        for one in np.unique(fold):
            out = fold == one
            chances[repeat, out] = model().fit(x[~out], bad[~out]).predict_proba(x[out])[:, 1]
    return chances


def placements(score, bad):
    """The share of goods below each bad and of bads above each good, half for a tie: AUC is the mean of either."""
    bads, goods = score[bad == 1], score[bad == 0]
    every = rankdata(np.concatenate([bads, goods]))
    above = (every[: len(bads)] - rankdata(bads)) / len(goods)
    below = 1 - (every[len(bads) :] - rankdata(goods)) / len(bads)
    return above, below


def judged(chances, bad, folds):
    """AUC within folds, its deviation over repeats, and mean ranks for DeLong."""
    areas = np.zeros(len(folds))
    ranks = np.zeros(len(bad))
    for repeat, fold in enumerate(folds):
        inside = []
        for one in np.unique(fold):
            out = fold == one
            inside.append(roc_auc_score(bad[out], chances[repeat, out]))
            ranks[out] += rankdata(chances[repeat, out]) / out.sum()
        areas[repeat] = np.mean(inside)
    return areas.mean(), areas.std(ddof=1) if len(areas) > 1 else 0.0, placements(ranks, bad)


def error_of(above, below):
    return np.sqrt(np.var(above, ddof=1) / len(above) + np.var(below, ddof=1) / len(below))


def luck(above, below, bads, goods, truth, asked):
    """How often so few rows show the figure asked for although the truth is this: DeLong's parts, scaled to their counts."""
    spread = np.sqrt(np.var(above, ddof=1) / bads + np.var(below, ddof=1) / goods)
    chance = norm.sf((asked - truth) / spread)
    return {"truth": truth, "low": truth - 1.96 * spread, "high": truth + 1.96 * spread, "chance": chance}


def main(data_file, folds_file):
    with open(folds_file, encoding="utf-8") as file:
        dealt = json.load(file)
    frame = pd.read_csv(data_file, keep_default_na=False, na_values=[""])
    bad = frame[dealt["target"]].to_numpy()
    folds = np.array([one["folds"] for one in dealt["repeats"]])
    ours = -np.array([one["scores"] for one in dealt["repeats"]], dtype=float)
    columns, permitted, price = dealt["columns"], dealt["permitted"], dealt["price"]
    card = judged(ours, bad, folds)
    report("Chauffeur's card", columns, card, card, None)
    peers = [
        ("logistic regression", logistic, columns),
        ("gradient boosting", boosting, columns),
        ("logistic regression", logistic, permitted),
        ("gradient boosting", boosting, permitted),
        ("logistic regression", logistic, columns + price),
        ("logistic regression", logistic, permitted + price),
        ("gradient boosting", boosting, permitted + price),
    ]
    for name, model, keys in peers:
        x = numbers(frame, keys)
        seen = roc_auc_score(bad, model().fit(x, bad).predict_proba(x)[:, 1])
        report(name, keys, judged(left_out(model, x, bad, folds), bad, folds), card, seen)
    above, below = card[2]
    for truth in (card[0], 0.7, 0.72, dealt["asked"]):
        chances = luck(above, below, dealt["heldBads"], dealt["heldGoods"], truth, dealt["asked"])
        print(json.dumps({"luck": chances}), flush=True)


def report(name, keys, figures, card, seen):
    mean, deviation, (above, below) = figures
    error = error_of(above, below)
    gain = mean - card[0]
    apart = error_of(above - card[2][0], below - card[2][1])
    line = {
        "name": name,
        "columns": len(keys),
        "price": "apr_pct" in keys,
        "auc": mean,
        "deviation": deviation,
        "low": mean - 1.96 * error,
        "high": mean + 1.96 * error,
        "gain": {"value": gain, "low": gain - 1.96 * apart, "high": gain + 1.96 * apart},
        "seen": seen,
    }
    print(json.dumps(line), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    warnings.filterwarnings("ignore")
    main(sys.argv[1], sys.argv[2])
