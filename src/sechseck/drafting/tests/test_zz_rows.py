import re, csv
from pathlib import Path
import pytest
from sechseck.site.drills import authorisation
from sechseck.site.drills.asked import specimens
from sechseck.site.drills.matrix import routes, METHODS, TABLE
from sechseck.site.drills.visiting import Visitors, leaving_nothing
from sechseck.site.drills.world import ROLES, build_world

@pytest.mark.django_db
def test_rows(example, settings):
    settings.REGION="beispiel"
    mine=[r for r,v in routes() if v.__module__.startswith("sechseck.drafting")]
    out=[]
    with leaving_nothing():
        world=build_world(); vis=Visitors(world)
        for (route,case) in sorted(specimens(), key=lambda k:(mine.index(k[0]) if k[0] in mine else -1)):
            if route not in mine: continue
            for m in METHODS:
                letters=[authorisation.meet(vis,route,case,m,role) for role in ROLES]
                out.append(",".join([route,case,m,*letters]))
    missing=[r for r in mine if not any(k[0]==r for k in specimens())]
    Path("/tmp/draft/rows.csv").write_text("\n".join(out)+"\n"+"\n".join("MISSING "+m for m in missing))
