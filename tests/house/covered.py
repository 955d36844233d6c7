"""Modules without a test file of their own, and the file that holds them to something.

Kernels are tested through what wraps them, the steps of a reader through the texts it reads, the
parts of a page through the page. `test_mirror.py` checks that each file named here reaches its
module.
"""

COVERED = {
    # Kernels, by the slow twins of their wrappers.
    "beliefs/gibbs_kernel.py": "beliefs/test_fit.py",
    "behaviour/kernels.py": "behaviour/test_likelihood.py",
    "deals/kernels.py": "deals/test_acceptance.py",
    "deals/implicit/count_kernels.py": "deals/implicit/test_counting.py",
    "deals/implicit/label_kernels.py": "deals/implicit/test_labels.py",
    "roads/search_kernels.py": "roads/test_search.py",
    "sampling/polytope_kernels.py": "sampling/test_polytope.py",
    "stability/concept_kernels.py": "stability/test_verdicts.py",
    "stability/grid_kernels.py": "stability/test_grid.py",
    # Parts of one computation.
    "behaviour/models.py": "behaviour/test_contract.py",
    "deals/implicit/diagram.py": "deals/implicit/test_labels.py",
    "deals/implicit/milp_model.py": "deals/implicit/test_milp.py",
    "deals/implicit/openers.py": "deals/implicit/test_largest_values.py",
    "deals/implicit/space.py": "deals/implicit/test_labels.py",
    "deals/answers.py": "deals/implicit/test_engine.py",
    "deals/whole.py": "deals/implicit/test_labels.py",
    # Findings, by whole analyses with known answers.
    "case/timing.py": "casefile/test_timing.py",
    "analysis/brief.py": "analysis/test_run.py",
    "analysis/dealmap.py": "report/test_side_by_side.py",
    "analysis/details/common.py": "analysis/findings/test_offers.py",
    "analysis/details/deals.py": "analysis/test_examples.py",
    "analysis/finding.py": "analysis/test_examples.py",
    "analysis/findings/breaches.py": "analysis/findings/test_per_candidate.py",
    "analysis/findings/openers.py": "analysis/test_run.py",
    "analysis/findings/other_tools.py": "deals/test_other_tools.py",
    "analysis/model.py": "deals/implicit/test_engine.py",
    "analysis/result.py": "analysis/test_examples.py",
    "analysis/schema.py": "analysis/test_examples.py",
    "analysis/stability/schema.py": "analysis/stability/test_run.py",
    "analysis/statistics.py": "test_survey.py",
    # Steps of the reader of case files: every message they have is in `casefile/broken`.
    "casefile/changes.py": "casefile/test_broken.py",
    "casefile/context.py": "casefile/test_broken.py",
    "casefile/fields.py": "casefile/test_broken.py",
    "casefile/kinds.py": "casefile/test_reader.py",
    "casefile/offers.py": "casefile/test_broken.py",
    "casefile/outcomes.py": "casefile/test_broken.py",
    "casefile/preferences.py": "casefile/test_broken.py",
    "casefile/quotes.py": "casefile/test_broken.py",
    "casefile/reactions.py": "casefile/test_broken.py",
    "casefile/structure.py": "casefile/test_broken.py",
    # Parts of a format: by the files that it reads and writes.
    "formats/codec.py": "recipes/test_format.py",
    "formats/fields.py": "formats/test_negolog.py",
    "formats/folders.py": "test_survey.py",
    "formats/genius/rectangles.py": "formats/genius/test_reader.py",
    "formats/genius/writer.py": "formats/test_outgoing.py",
    "formats/graph_model/gmcr.py": "formats/graph_model/test_conflict.py",
    "formats/graph_model/gmcr_writer.py": "formats/graph_model/test_conflict.py",
    "formats/graph_model/state_table.py": "formats/graph_model/test_conflict.py",
    "formats/spreadsheet/blocks.py": "formats/spreadsheet/test_layout.py",
    "formats/spreadsheet/grid.py": "formats/spreadsheet/test_reader.py",
    "formats/spreadsheet/spots.py": "formats/spreadsheet/test_reader.py",
    "formats/spreadsheet/unread.py": "formats/spreadsheet/test_layout.py",
    "formats/spreadsheet/writer.py": "formats/test_outgoing.py",
    # Parts of a page or a text.
    "cli/conflict.py": "analysis/stability/test_states.py",
    "report/certificate_words.py": "report/test_stability_page.py",
    "report/conflict_brief.py": "report/test_stability_page.py",
    "report/conflict_drawing.py": "report/test_stability_page.py",
    "report/conflict_view.py": "report/test_stability_page.py",
    "report/inverse_text.py": "analysis/stability/test_states.py",
    "report/stability_text.py": "report/test_stability_page.py",
    "report/view.py": "report/test_page.py",
}
