"""The start page, in French."""

from collections.abc import Mapping

START: Mapping[str, str] = {
    "start.open": "{name} est ouvert : {address}",
    "start.open.end": "Ctrl-C y met fin ; tout est enregistré au fur et à mesure.",
    "start.open.ended": "Fermé ; tout est enregistré.",
    "start.folder": (
        "Il n’y a pas ici de dossier « {name} » où l’on puisse mettre des fichiers. Choisissez-"
        "en un dans la liste."
    ),
    "start.name": (
        "« {name} » ne peut pas être un nom de fichier sur tous les ordinateurs. Ceci "
        "conviendrait : {better}"
    ),
    "start.taken": "{name} existe déjà et ne sera pas remplacé. Ce nom est libre : {better}",
    "start.unwritten": "Impossible d’écrire {name} : {reason}",
    "start.unread": "Impossible de lire {name} : {reason}",
    "start.empty": "Il n’y a rien dans {name}.",
    "start.large": "{name} est trop gros : on lit au plus {most} Mo.",
    "start.spreadsheet": (
        "{name} : les tableaux de ce genre ne sont pas lus. Enregistrez-le en .xlsx ou .csv et "
        "déposez ce fichier."
    ),
    "start.paper": (
        "{name} : les textes de ce genre ne sont pas lus. Enregistrez-le en texte brut (.txt) "
        "et déposez ce fichier."
    ),
    "start.unknown": (
        "{name} n’est ni un tableau de points, ni un texte, ni un cas. Déposez un tableau "
        "(.xlsx, .csv), un texte (.txt, .html, .pdf) ou un fichier de cas (.yaml)."
    ),
    "start.gone": "Ce fichier n’est plus en mémoire. Déposez-le de nouveau.",
    "start.outside": "Ce cas n’est ni dans le dossier ouvert, ni parmi les cas récents.",
    "start.example": "Il n’y a pas d’exemple « {name} ».",
    "start.many": (
        "{most} cas sont déjà ouverts dans des fenêtres. Fermez d’abord une de ces fenêtres."
    ),
    "start.closed": "Ce cas n’est plus ouvert. Rouvrez-le depuis la page d’accueil.",
    "start.needs.title": "Dites d’abord ce qui se négocie : le cas a besoin d’un titre.",
    "start.needs.parties": (
        "Une négociation demande au moins deux parties ; on peut en saisir ici {most} au plus."
    ),
    "start.needs.issues": (
        "Une négociation demande au moins un point à régler ; on peut en saisir ici {most} au plus."
    ),
    "start.needs.name": "Chaque point a besoin d’un nom.",
    "start.needs.options": (
        "{issue} : nommez deux façons ou plus de régler ce point, et {most} au plus."
    ),
    "start.range": "{issue} : le début, la fin et le pas doivent être des nombres.",
    "start.long": "Un nom a au plus {most} caractères.",
    "start.unsound": "Cela ne fait pas un cas : {reason}",
}
