#include "ui/pages/library/kept_deck_renewal.h"

#include "core/domain/case_study.h"
#include "core/pack/kept_decks.h"
#include "core/record/records_with.h"
#include "ui/desk/desk.h"

#include <any>

namespace attache {

KeptDeckRenewal::KeptDeckRenewal(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk.workspace(), &Workspace::changed, this, &KeptDeckRenewal::take);
}

void KeptDeckRenewal::take(const Changes &changes)
{
    if (!changes.touches(tableOf<CaseStudy>))
        return;
    const auto anonymised = recordsWith(m_desk.connection(), &CaseStudy::anonymised, true);
    if (!anonymised) {
        m_desk.report(anonymised.error());
        return;
    }
    QSet<qint64> now;
    for (const CaseStudy &study : *anonymised)
        now.insert(study.id.value());
    bool isNew = false;
    for (const qint64 id : changes.ids.value(QLatin1String(tableOf<CaseStudy>))) {
        if (!now.contains(id))
            m_lookedThrough.remove(id); // it may become so again, by undo
        else if (!m_lookedThrough.contains(id))
            isNew = true;
    }
    if (!isNew)
        return;
    m_lookedThrough = std::move(now);
    m_desk.tasks().start(
        tr("Take customers out of kept decks"),
        [](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(const int renewed, renewAnonymised(workspace, progress));
            return std::any(renewed);
        },
        [this](const Result<std::any> &result) {
            if (!result && result.error().kind != Error::Kind::Cancelled)
                m_desk.report(result.error());
        });
}

} // namespace attache
