const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Frequent given names of the United States that are hardly ever family names. @see Social Security Administration, names by decade */
export const givenNames = set(
  'mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna ' +
    'michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela shirley anna brenda pamela nicole ' +
    'emma samantha katherine christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia kelly lauren ' +
    'christina joan evelyn judith andrea hannah cheryl megan jacqueline martha madison teresa gloria sara janice ann kathryn jane chris ' +
    'john robert michael william david richard joseph thomas christopher charles daniel matthew anthony mark donald steven andrew paul joshua ' +
    'kenneth kevin brian timothy ronald jason george edward jeffrey ryan jacob nicholas gary eric jonathan stephen larry justin scott brandon ' +
    'benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan douglas zachary peter kyle noah ' +
    'ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur jordan bryan juan liam luis carlos',
);

/** Frequent family names of the United States that are hardly ever given names. @see US Census Bureau, surnames of 2010 */
export const familyNames = set(
  'smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson taylor moore jackson ' +
    'martin perez thompson white harris sanchez clark ramirez lewis robinson walker young allen king wright torres nguyen hill flores green ' +
    'adams nelson baker hall rivera campbell mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards collins reyes stewart ' +
    'morris morales murphy cook rogers gutierrez ortiz morgan cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson ' +
    'brooks chavez wood bennett gray mendoza ruiz hughes price alvarez castillo sanders patel myers long ross foster jimenez doe',
);
