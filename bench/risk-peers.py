"""Peers of the scorecard trainer, on the same rows, columns and hold-out: one JSON line for each.

    /usr/bin/python3 bench/risk-peers.py DATA.csv.gz SPEC.json

Needs the Debian packages python3-pandas, python3-sklearn and python3-xgboost. The rows held out are those whose first 32 bits
of SHA-256(salt + ':' + row_id), as a fraction, lie below the specification's share; no peer sees them before it is measured.
"""

import hashlib
import json
import sys

import numpy as np
import pandas as pd
import xgboost
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegressionCV
from sklearn.metrics import roc_auc_score, roc_curve
from sklearn.preprocessing import StandardScaler

SEED = 1


def held_out(ids, share, salt):
    bits = [int(hashlib.sha256(f"{salt}:{one}".encode()).hexdigest()[:8], 16) / 2**32 for one in ids]
    return np.array(bits) < share


def features(frame, spec):
    """Numbers with special codes blanked and flagged, categories one by one: what each peer is given."""
    columns = {}
    for column in spec["inputs"]:
        key = column["key"]
        if column["kind"] == "category":
            for value in sorted(frame[key].dropna().astype(str).unique()):
                columns[f"{key}={value}"] = (frame[key].astype(str) == value).astype(float)
            continue
        values = frame[key].astype(float)
        for special in column["special"]:
            flagged = values.isin(special["values"])
            columns[f"{key}: {special['label']}"] = flagged.astype(float)
            values = values.mask(flagged)
        columns[key] = values
    return pd.DataFrame(columns)


def filled(train, test):
    """For logistic regression, which takes no blanks: the mean, and a flag; then unit variance."""
    blanks = [key for key in train if train[key].isna().any()]
    means = train.mean()

    def whole(frame):
        flags = frame[blanks].isna().astype(float).add_suffix(": blank")
        return pd.concat([frame.fillna(means), flags], axis=1)

    scaler = StandardScaler().fit(whole(train))
    return scaler.transform(whole(train)), scaler.transform(whole(test))


def logistic(train, bad, test):
    x, x_test = filled(train, test)
    model = LogisticRegressionCV(Cs=8, cv=5, scoring="neg_log_loss", max_iter=2000, random_state=SEED)
    return model.fit(x, bad).predict_proba(x_test)[:, 1]


def histogram_boosting(train, bad, test):
    model = HistGradientBoostingClassifier(learning_rate=0.05, early_stopping=True, random_state=SEED)
    return model.fit(train, bad).predict_proba(test)[:, 1]


def xgb(depth):
    def fit(train, bad, test):
        names = [f"f{at}" for at in range(train.shape[1])]
        data = xgboost.DMatrix(train.to_numpy(), label=bad, feature_names=names)
        settings = {
            "objective": "binary:logistic",
            "eval_metric": "logloss",
            "max_depth": depth,
            "eta": 0.1 if depth == 1 else 0.05,
            "subsample": 0.8,
            "min_child_weight": 5,
            "seed": SEED,
            "nthread": 1,
        }
        tried = xgboost.cv(settings, data, 600, nfold=5, stratified=True, early_stopping_rounds=30, seed=SEED)
        model = xgboost.train(settings, data, len(tried))
        return model.predict(xgboost.DMatrix(test.to_numpy(), feature_names=names))

    return fit


def calibration_error(chance, bad):
    order = np.argsort(chance, kind="stable")
    groups = np.array_split(order, 10)
    return sum(len(g) / len(bad) * abs(chance[g].mean() - bad[g].mean()) for g in groups)


def main(data_file, spec_file):
    with open(spec_file, encoding="utf-8") as file:
        spec = json.load(file)
    frame = pd.read_csv(data_file, keep_default_na=False, na_values=[""])
    for ranged in spec.get("rows", []):
        low, high = ranged["from"], ranged["to"]
        values = frame[ranged["key"]]
        frame = frame[(values >= (-np.inf if low is None else low)) & (values < (np.inf if high is None else high))]
    out = held_out(frame["row_id"], spec["holdOut"]["share"], spec["holdOut"]["salt"])
    bad = frame[spec["targetColumn"]].to_numpy()
    x = features(frame, spec)
    peers = [
        ("scikit-learn logistic regression", logistic),
        ("scikit-learn gradient boosting", histogram_boosting),
        ("XGBoost, stumps", xgb(1)),
        ("XGBoost, depth 3", xgb(3)),
    ]
    for name, fit in peers:
        chance = np.asarray(fit(x[~out], bad[~out], x[out]), dtype=float)
        low, high, _ = roc_curve(bad[out], chance)
        figures = {
            "name": name,
            "rows": int(out.sum()),
            "bads": int(bad[out].sum()),
            "auc": float(roc_auc_score(bad[out], chance)),
            "ks": float(np.max(np.abs(high - low))),
            "ece": float(calibration_error(chance, bad[out])),
        }
        print(json.dumps(figures), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
