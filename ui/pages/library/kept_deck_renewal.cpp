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
    , m_anonymised(anonymisedCases())
{
    connect(&desk.workspace(), &Workspace::changed, this, &KeptDeckRenewal::take);
}

QSet<qint64> KeptDeckRenewal::anonymisedCases() const
{
    QSet<qint64> ids;
    const auto found = recordsWith(m_desk.connection(), &CaseStudy::anonymised, true);
    if (!found)
        return ids;
    for (const CaseStudy &study : *found)
        ids.insert(study.id.value());
    return ids;
}

void KeptDeckRenewal::take(const Changes &changes)
{
    if (!changes.touches(tableOf<CaseStudy>))
        return;
    QSet<qint64> now = anonymisedCases();
    const bool isNew = !m_anonymised.contains(now);
    m_anonymised = std::move(now);
    if (!isNew)
        return;
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
