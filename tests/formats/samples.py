"""Small scenarios of our own invention in the formats of other tools."""

import winset

GENIUS_DOMAIN = """\
<negotiation_template>
<utility_space number_of_issues="3">
<objective index="1" etype="objective" type="objective" description="" name="root">
<issue index="2" name="Colour" etype="discrete" type="discrete" vtype="discrete">
<item index="1" value="red"/><item index="2" value="dark blue"/>
</issue>
<issue index="3" name="Price" etype="integer" type="integer" vtype="integer"
 lowerbound="5" upperbound="9"/>
<issue index="4" name="Share" etype="real" type="real" vtype="real">
<range lowerbound="0" upperbound="2"/>
</issue>
</objective>
</utility_space>
</negotiation_template>
"""

# Issues stand in another order than in the domain; the largest evaluations differ.
GENIUS_A = """\
<utility_space>
<objective index="1" etype="objective" type="objective" description="" name="root">
<issue index="4" name="Share" type="real" vtype="real"><range lowerbound="0" upperbound="2"/>
<evaluator ftype="linear" parameter0="-0.5" parameter1="1"/></issue>
<issue index="3" name="Price" type="integer" vtype="integer" lowerbound="5" upperbound="9">
<evaluator ftype="linear" slope="-0.5" offset="1.5"/></issue>
<issue index="2" name="Colour" type="discrete" vtype="discrete">
<item index="1" value="red" evaluation="3"/><item index="2" value="dark blue" evaluation="4"/>
</issue>
<weight index="4" value="0.2"/><weight index="2" value="0.5"/><weight index="3" value="0.3"/>
</objective>
<discount_factor value="0.75"/>
<reservation value="0.25"/>
</utility_space>
"""

GENIUS_B = """\
<utility_space>
<objective index="1" etype="objective" type="objective" description="" name="root">
<issue index="2" name="Colour" type="discrete" vtype="discrete">
<item index="1" value="red" evaluation="10"/><item index="2" value="dark blue" evaluation="1"/>
</issue>
<issue index="3" name="Price" type="integer" vtype="integer" lowerbound="5" upperbound="9">
<evaluator ftype="linear" slope="0.25" offset="0.0"/></issue>
<issue index="4" name="Share" type="real" vtype="real"><range lowerbound="0" upperbound="2"/>
<evaluator ftype="constant" parameter0="1"/></issue>
<weight index="2" value="0.25"/><weight index="3" value="0.5"/><weight index="4" value="0.25"/>
</objective>
<discount_factor value="1.0"/>
</utility_space>
"""

GENIUS = {"cars_domain.xml": GENIUS_DOMAIN, "Ann.xml": GENIUS_A, "Bo.xml": GENIUS_B}


def rectangles(inner, most, *, issues=2, high=4):
    """Write a non-linear utility space over integer issues 0..high."""
    listed = "\n".join(
        f'<issue index="{k + 1}" name="i{k + 1}" etype="integer" type="integer" vtype="integer"'
        f' lowerbound="0" upperbound="{high}"/>'
        for k in range(issues)
    )
    return (
        f'<utility_space type="nonlinear"><objective index="0" name="root">\n{listed}\n'
        f'<utility maxutility="{most}"><ufun type="PlainUfun" weight="1" aggregation="sum">\n'
        f"{inner}\n</ufun></utility></objective></utility_space>"
    )


GENIUSWEB_DOMAIN = """\
{"name": "jobs", "issuesValues": {
  "Pay": {"values": ["low", "high"]},
  "Days": {"range": ["3", "5", "1"]}}}
"""


def geniusweb(name, pay, days, bid="", weights=("0.6", "0.4")):
    """Write a GeniusWeb profile over the domain above."""
    return f"""\
{{"LinearAdditiveUtilitySpace": {{
  "issueUtilities": {{
    "Days": {{"NumberValueSetUtilities": {{"lowValue": 3, "lowUtility": {days[0]},
      "highValue": 5, "highUtility": {days[1]}}}}},
    "Pay": {{"discreteutils": {{"valueUtilities": {{"high": {pay[1]}, "low": {pay[0]}}}}}}}}},
  "issueWeights": {{"Days": {weights[1]}, "Pay": {weights[0]}}},
  "domain": {GENIUSWEB_DOMAIN.strip()},
  "name": "{name}"{bid}}}}}
"""


GENIUSWEB = {
    "jobs.json": GENIUSWEB_DOMAIN,
    "a.json": geniusweb(
        "Worker", (0, 1), ("1.0", "0.0"), ', "reservationBid": {"issuevalues": {"Pay": "low"}}'
    ),
    "b.json": geniusweb("Firm", ("1", "0.125"), (0, 1)),
}

NEGOLOG = {
    "profileA.json": """\
{"reservationValue": 0.35, "issueWeights": {"x": 0.7, "y": 0.3},
 "issues": {"x": {"u": 0.2, "v": 1.0}, "y": {"s": 1, "t": 0.1}}}
""",
    "profileB.json": """\
{"issueWeights": {"y": 0.5, "x": 0.5},
 "issues": {"y": {"t": 1, "s": 0}, "x": {"v": 0.25, "u": 1}}}
""",
    "specs.json": '{"Name": "Domain1", "KalaiBid": {"x": "u", "y": "s"}}',
}

NEGMAS_DOMAIN = """\
name: Flat
type: DiscreteCartesianOutcomeSpace
issues:
- {name: Rent, type: CategoricalIssue, values: [low, '10']}
- name: Rooms
  type: negmas.outcomes.ContiguousIssue
  values: [1, 3]
"""

NEGMAS = {
    "flat.yml": NEGMAS_DOMAIN,
    "t.yml": """\
type: ExpDiscountedUFun
discount: 0.9
dynamic_reservation: true
reserved_value: -.inf
ufun:
  type: LinearAdditiveUtilityFunction
  reserved_value: 0.125
  weights: [0.5, 0.5]
  values:
  - {type: TableFun, mapping: {low: 1.0, '10': 0.0}}
  - {type: AffineFun, slope: 0.5, bias: -0.5}
""",
    "u.yml": """\
type: LinearAdditiveUtilityFunction
reserved_value: -.inf
weights: {Rooms: 0.25, Rent: 0.75}
values:
  Rooms: {type: TableFun, mapping: {1: 1, 2: 0.5, 3: 0}}
  Rent: {type: TableFun, mapping: {low: 0, '10': 1}}
""",
}

TABLE = """\
Issue,Option,Seller,Buyer
Price,low,10,50.5
,high,40,0
Delivery,now,5,5
,later,2,7.25
,,,
No deal,,20,20
"""


def put(folder, files):
    """Write files into a new folder and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        raw = text if isinstance(text, bytes) else text.encode("utf-8")
        (folder / name).write_bytes(raw)
    return folder


def problems(call, *arguments, **named):
    """Return what is wrong as (file name, line, column, message)."""
    import pytest

    from winset.errors import CaseFileError

    with pytest.raises(CaseFileError) as caught:
        call(*arguments, **named)
    return [(p.file.rsplit("/", 1)[-1], p.line, p.column, p.message) for p in caught.value.problems]


def broken(tmp_path, files, name, old, new):
    assert old in files[name]
    folder = put(tmp_path / "s", {**files, name: files[name].replace(old, new, 1)})
    return [one[1:] for one in problems(winset.import_case, folder) if one[0] == name]
