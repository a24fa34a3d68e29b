from goodoffices.errors import GoodOfficesError as GoodOfficesError
from goodoffices.notebook.answers import NotebookPackages as NotebookPackages
from goodoffices.notebook.answers import find_packages as find_packages
from goodoffices.notebook.arrays import PackageArrays as PackageArrays
from goodoffices.notebook.bridges import NotebookBridging as NotebookBridging
from goodoffices.notebook.bridges import find_bridging as find_bridging
from goodoffices.notebook.cases import NotebookCase as NotebookCase
from goodoffices.notebook.cases import load as load
from goodoffices.notebook.half_known import NotebookRobustness as NotebookRobustness
from goodoffices.notebook.half_known import find_robust as find_robust
from goodoffices.notebook.pictures import NotebookPicture as NotebookPicture
from goodoffices.notebook.points import case_from_points as case_from_points
from goodoffices.notebook.records import NotebookBrief as NotebookBrief
from goodoffices.notebook.records import NotebookRecord as NotebookRecord
from goodoffices.notebook.records import read as read
from goodoffices.notebook.records import write_brief as write_brief
from goodoffices.packages.frontier import pareto_frontier as pareto_frontier

__all__: list[str]
__version__: str
