#include "ui/pages/library/gap_lines.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/mixed_line.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int LineHeight = 32;
constexpr int TwoLinesHeight = 46;
constexpr int VisitLineHeight = 34;
constexpr int DayWidth = 92;
constexpr int AccountWidth = 116;
constexpr int AboutWidth = 120;
constexpr int GainWidth = 28;
constexpr int RemedyHeight = 26;

QString wordOf(VisitGap::Kind kind)
{
    switch (kind) {
    case VisitGap::Kind::NoCase:
        return labelOf(GapState::Missing);
    case VisitGap::Kind::ExpiredCases:
        return labelOf(GapState::Expired);
    case VisitGap::Kind::Question:
        //: On a question that customers asked
        return VisitGapLine::tr("Open");
    case VisitGap::Kind::Rival:
        //: On a competitor that we have nothing to say against
        return VisitGapLine::tr("No answer");
    }
    return {};
}

QString remedyOf(VisitGap::Kind kind)
{
    switch (kind) {
    case VisitGap::Kind::NoCase:
        return VisitGapLine::tr("New case");
    case VisitGap::Kind::ExpiredCases:
        return VisitGapLine::tr("Review the case");
    case VisitGap::Kind::Question:
    case VisitGap::Kind::Rival:
        break;
    }
    return VisitGapLine::tr("Write the answer");
}

bool isOfTwoLines(const GapLine::Words &words)
{
    return !words.below.isEmpty() || (words.narrow && !words.trailing.isEmpty());
}

/// Of all kinds, so that what stands behind the tags begins at one place.
int tagWidth()
{
    int width = 0;
    for (const auto kind : {VisitGap::Kind::NoCase, VisitGap::Kind::ExpiredCases,
                            VisitGap::Kind::Question, VisitGap::Kind::Rival})
        width = std::max(width, Tag::tagSize(wordOf(kind)).width());
    return width;
}

} // namespace

GapLine::GapLine(const Words &words, QWidget *parent)
    : ListRow(isOfTwoLines(words) ? TwoLinesHeight : LineHeight, parent)
    , m_remedy(new LinkButton(words.remedy))
{
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addStretch(1);
    lines->addWidget(
        new MixedLine({{words.text, FontRole::Body, TextColor::Text, 0},
                       {words.note, FontRole::Small, TextColor::Muted, tokens::Space2}}));
    const bool drops = words.narrow && !words.trailing.isEmpty();
    if (drops)
        lines->addWidget(
            new MixedLine({{words.trailing, FontRole::Small, words.trailingColor, 0},
                           {words.below, FontRole::Small, TextColor::Muted, tokens::Space2}}));
    else if (!words.below.isEmpty())
        lines->addWidget(new ElidedLabel(words.below, FontRole::Small, TextColor::Muted));
    lines->addStretch(1);
    row()->addLayout(lines, 1);
    if (!words.trailing.isEmpty() && !drops)
        row()->addWidget(new TextLabel(words.trailing, FontRole::Small, words.trailingColor));
    row()->addWidget(m_remedy);
    QStringList said{words.text, words.note, words.below, words.trailing};
    said.removeAll(QString());
    setAccessibleName(said.join(QStringLiteral(", ")));
    m_remedy->setAccessibleDescription(words.text);
}

VisitGapLine::VisitGapLine(const HurtVisit &visit, size_t gap, QDate today, bool narrow,
                           QWidget *parent)
    : ListRow(VisitLineHeight, parent)
    , m_visit(visit.visit)
    , m_gap(gap)
    , m_gain(new TextLabel({}, FontRole::Small, TextColor::Ok))
    , m_remedy(new Button(remedyOf(visit.gaps[gap].kind)))
{
    const VisitGap &missing = visit.gaps[gap];
    const bool first = gap == 0;
    if (first)
        addVisit(visit, today, narrow);
    else
        row()->addSpacing(DayWidth + tokens::BadgeSmallSize + AccountWidth + 3 * tokens::Space2 +
                          (narrow ? 0 : AboutWidth + tokens::Space2));
    auto *tag = new Tag(wordOf(missing.kind),
                        missing.kind == VisitGap::Kind::ExpiredCases ? Tone::Warn : Tone::Danger);
    tag->setFixedWidth(Tag::tagSize(tag->text()).width());
    auto *place = new QWidget;
    auto *inside = new QHBoxLayout(place);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(tag);
    inside->addStretch(1);
    place->setFixedWidth(tagWidth());
    row()->addWidget(place);
    row()->addWidget(new ElidedLabel(missing.subject), 1);
    m_gain->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_gain->setFixedWidth(GainWidth);
    row()->addWidget(m_gain);
    m_remedy->setFixedHeight(RemedyHeight);
    m_remedy->setAccessibleDescription(missing.text);
    row()->addWidget(m_remedy);
    const QString who = relativeDay(visit.day, today) + QStringLiteral(" · ") + visit.account;
    setAccessibleName(who + QStringLiteral(", ") + missing.text);
}

void VisitGapLine::setPoints(const std::vector<int> &points)
{
    if (m_gap >= points.size() || points[m_gap] <= 0)
        return;
    const QString worth = tr("Readiness gains %n point(s)", nullptr, points[m_gap]);
    m_gain->setText(QStringLiteral("+%1").arg(points[m_gap]));
    m_gain->setToolTip(worth);
    setAccessibleName(accessibleName() + QStringLiteral(", ") + worth);
}

void VisitGapLine::addVisit(const HurtVisit &visit, QDate today, bool narrow)
{
    const bool now = visit.day == today;
    QString when = relativeDay(visit.day, today);
    if (visit.at.isValid())
        when += u' ' + visit.at.toString(QStringLiteral("HH:mm"));
    auto *day = new ElidedLabel(when, now ? FontRole::BodyBold : FontRole::Body,
                                now ? TextColor::Accent : TextColor::Secondary);
    day->setFixedWidth(DayWidth);
    row()->addWidget(day);
    row()->addWidget(new TierBadge(visit.tier, tokens::BadgeSmallSize));
    auto *account = new ElidedLabel(visit.account, FontRole::BodyBold);
    account->setFixedWidth(AccountWidth);
    row()->addWidget(account);
    if (narrow)
        return;
    auto *about = new ElidedLabel(visit.title, FontRole::Small, TextColor::Secondary);
    about->setFixedWidth(AboutWidth);
    row()->addWidget(about);
}

} // namespace attache
