#include "ui/pages/visits/standing_card.h"

#include "core/base/shared_text.h"

#include <QVBoxLayout>

namespace attache {

StandingCard::StandingCard(QWidget *parent)
    : CardWidget({}, parent)
    , m_goals(new KeyValueRow(TypeLabel::tr("Goals"), {}))
    , m_installed(new KeyValueRow(FieldLabel::tr("What they have"), {}))
    //: Above what the tier of an account stands on and should be looked at again
    , m_evidence(new KeyValueRow(tr("Old evidence for the tier"), {}))
{
    setTitle(tr("Where they stand"));
    for (KeyValueRow *row : {m_goals, m_installed, m_evidence})
        addWidget(row);
    hide();
}

void StandingCard::setBrief(const BriefData &brief)
{
    const QString parted =
        brief.language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; ");
    const auto show = [&parted](KeyValueRow *row, const QStringList &words) {
        row->setValue(words.join(parted));
        row->setVisible(!words.isEmpty());
    };
    show(m_goals, brief.goals);
    show(m_installed, brief.installed);
    show(m_evidence, brief.oldEvidence);
    setVisible(!brief.goals.isEmpty() || !brief.installed.isEmpty() ||
               !brief.oldEvidence.isEmpty());
}

} // namespace attache
