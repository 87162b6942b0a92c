#include "ui/lists/playbook_menu.h"

#include "core/base/shared_text.h"
#include "core/queries/playbook_runs.h"
#include "core/queries/workspace_records.h"
#include "core/record/record_type.h"
#include "ui/base/plain_words.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"

#include <QMenu>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlaybookMenu)
};

using About = std::function<void(PlaybookRun &)>;
using Open = std::function<void(const QString &)>;

void start(Desk &desk, const Playbook &playbook, const About &about, const Open &open)
{
    const auto paper = letterheadOf(desk.connection());
    if (!paper)
        return desk.report(paper.error());
    PlaybookRun run;
    Description<PlaybookRun>::begin(run, {desk.clock().today(), paper->person});
    run.playbook = playbook.id;
    about(run);
    //: The name of a step: %1 is a playbook
    if (desk.edit(Words::tr("Start %1").arg(playbook.name),
                  [&](Writer &writer) { return recordTypeOf<PlaybookRun>().make(writer, &run); }))
        open(Link{QLatin1String(tableOf<PlaybookRun>), run.id.value(), {}}.toString());
}

} // namespace

QMenu *addPlaybookMenu(Desk &desk, QMenu *menu, PlaybookScope scope, About about, Open open)
{
    QMenu *playbooks = menu->addMenu(TypeLabel::tr("Start a playbook"));
    playbooks->setEnabled(!desk.workspace().isReadOnly());
    QObject::connect(playbooks, &QMenu::aboutToShow, playbooks,
                     [&desk, playbooks, scope, about = std::move(about), open = std::move(open)] {
                         playbooks->clear();
                         const auto known = playbooksFor(desk.connection(), scope);
                         if (!known)
                             return desk.report(known.error());
                         for (const Playbook &playbook : *known)
                             playbooks->addAction(plainLabel(playbook.name), playbooks,
                                                  [&desk, playbook, about, open] {
                                                      start(desk, playbook, about, open);
                                                  });
                         if (known->empty())
                             playbooks
                                 ->addAction(Words::tr("The library has no playbook for this yet"))
                                 ->setEnabled(false);
                     });
    return playbooks;
}

} // namespace attache
