#include "ui/pages/accounts/tier_move_row.h"

#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/mixed_line.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>

namespace attache {

namespace {

constexpr int NameWidth = 130;
constexpr int ScoreWidth = 104;
constexpr int SourceWidth = 132;

bool isTalkedAbout(const TierSuggestion &suggestion)
{
    return std::ranges::any_of(suggestion.but, [](const TierReason &reason) {
        return reason.kind == TierReason::Kind::Negotiating;
    });
}

} // namespace

TierMoveRow::TierMoveRow(const TierSuggestion &suggestion, const TierMoveWords &words,
                         bool writable, QWidget *parent)
    : ListRow(Height, parent)
    , m_account(suggestion.account)
    , m_box(new QCheckBox)
    , m_words(new QStackedWidget)
    , m_reason(new QLineEdit)
    , m_keep(new LinkButton(tr("Keep, with a reason"), TextColor::Secondary))
{
    const Tier to = suggestion.suggested.value_or(suggestion.tier);
    m_box->setChecked(writable && !isTalkedAbout(suggestion));
    m_box->setEnabled(writable);
    m_box->setAccessibleName(tr("Take %1 along").arg(suggestion.name));
    m_keep->setEnabled(writable);
    row()->addWidget(m_box);
    row()->addSpacing(tokens::Space2);
    row()->addWidget(new TierBadge(suggestion.tier));
    row()->addWidget(new TextLabel(QStringLiteral("→"), FontRole::Body,
                                   suggestion.rises() ? TextColor::Ok : TextColor::Warn));
    row()->addWidget(new TierBadge(to));
    row()->addSpacing(tokens::Space2);
    auto *name = new ElidedLabel(suggestion.name, FontRole::BodyBold);
    name->setFixedWidth(NameWidth);
    row()->addWidget(name);
    auto *score = new MeterWidget(suggestion.score);
    score->setTone(Tone::Accent);
    score->setFixedWidth(ScoreWidth);
    row()->addWidget(score);
    row()->addSpacing(tokens::Space2);
    m_words->addWidget(new MixedLine(
        {{words.because, FontRole::Body, TextColor::Text, 0},
         {words.but, FontRole::Body, TextColor::Warn, words.but.isEmpty() ? 0 : tokens::Space4}}));
    m_reason->setPlaceholderText(
        tr("Why is it to stay %1? Enter keeps it, Esc leaves it").arg(labelOf(suggestion.tier)));
    m_words->addWidget(m_reason);
    row()->addWidget(m_words, 1);
    auto *source = new ElidedLabel(words.source, FontRole::Small, TextColor::Muted);
    source->setFixedWidth(SourceWidth);
    row()->addWidget(source);
    row()->addWidget(m_keep);
    setAccessibleName(tr("%1: %2 to %3, %4 points. %5. %6")
                          .arg(suggestion.name, labelOf(suggestion.tier), labelOf(to))
                          .arg(suggestion.score)
                          .arg(words.because, words.but));
    connect(m_box, &QCheckBox::toggled, this, &TierMoveRow::toggled);
    connect(m_keep, &QAbstractButton::clicked, this, &TierMoveRow::askReason);
    connect(m_reason, &QLineEdit::returnPressed, this, [this] {
        if (!m_reason->text().trimmed().isEmpty())
            Q_EMIT kept(m_reason->text().trimmed());
    });
    auto *leave = new QAction(m_reason);
    leave->setShortcut(Qt::Key_Escape);
    leave->setShortcutContext(Qt::WidgetShortcut);
    connect(leave, &QAction::triggered, this, [this] {
        m_reason->clear();
        m_words->setCurrentIndex(0);
        m_keep->setFocus();
    });
    m_reason->addAction(leave);
}

bool TierMoveRow::isChecked() const
{
    return m_box->isChecked();
}

void TierMoveRow::askReason()
{
    m_words->setCurrentWidget(m_reason);
    m_reason->setFocus();
}

} // namespace attache
