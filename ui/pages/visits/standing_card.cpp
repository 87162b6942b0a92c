#include "ui/pages/visits/standing_card.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"

#include <QFontMetrics>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

QString oldEvidence()
{
    //: Above what the tier of an account stands on and should be looked at again
    return StandingCard::tr("Outdated tier evidence");
}

} // namespace

StandingCard::StandingCard(QWidget *parent)
    : CardWidget({}, parent)
    , m_goals(new KeyValueRow(TypeLabel::tr("Goals"), {}))
    , m_installed(new KeyValueRow(FieldLabel::tr("What they have"), {}))
    , m_evidence(new KeyValueRow(oldEvidence(), {}))
{
    setTitle(tr("Where they stand"));
    const QFontMetrics metrics(fontFor(FontRole::Small));
    int width = tokens::CardLabelWidth;
    for (const QString &label :
         {TypeLabel::tr("Goals"), FieldLabel::tr("What they have"), oldEvidence()})
        width = std::max(width, metrics.horizontalAdvance(label) + tokens::Space3);
    for (KeyValueRow *row : {m_goals, m_installed, m_evidence}) {
        row->setLabelWidth(width);
        addWidget(row);
    }
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
