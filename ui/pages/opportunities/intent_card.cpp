#include "ui/pages/opportunities/intent_card.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/opportunities/entry_line.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int RowHeight = 26;
constexpr int TickWidth = 16;
constexpr int KeyWidth = 64;

Tone toneOf(IntentLevel level)
{
    switch (level) {
    case IntentLevel::Strong:
        return Tone::Ok;
    case IntentLevel::Fair:
        return Tone::Neutral;
    case IntentLevel::Weak:
    case IntentLevel::None:
        break;
    }
    return Tone::Warn;
}

/// A row of a name and words that can be filled in.
std::pair<ListRow *, ElidedLabel *> namedRow(const QString &name)
{
    auto *row = new ListRow(RowHeight);
    row->setLined(false);
    auto *key = new TextLabel(name, FontRole::Small, TextColor::Secondary);
    key->setFixedWidth(KeyWidth);
    row->row()->addWidget(key);
    auto *words = new ElidedLabel;
    row->row()->addWidget(words, 1);
    return {row, words};
}

void say(ElidedLabel *label, const QString &text, const QString &instead)
{
    label->setText(text.isEmpty() ? instead : text);
    label->setColor(text.isEmpty() ? TextColor::Accent : TextColor::Text);
}

} // namespace

IntentCard::IntentCard(Desk &desk, QWidget *parent)
    : CardWidget(tr("Worth pursuing?"), parent)
    , m_desk(desk)
    , m_level(new TextLabel({}, FontRole::BodyBold))
    , m_grid(new QGridLayout)
    , m_entry(new EntryLine)
{
    setDense();
    addTrailing(m_level);
    std::tie(m_need, m_needWords) = namedRow(FieldLabel::tr("Core need"));
    std::tie(m_why, m_whyWords) = namedRow(tr("Why now"));
    std::tie(m_products, m_productWords) = namedRow(tr("Suitable"));
    addWidget(m_need);
    addWidget(m_why);
    addWidget(m_products);
    m_grid->setHorizontalSpacing(tokens::Space4);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    body()->addLayout(m_grid);
    addWidget(m_entry);
    connect(m_entry, &EntryLine::entered, this, &IntentCard::noteSign);
    connect(m_need, &ListRow::activated, this,
            [this] { Q_EMIT fieldRequested(QStringLiteral("core_need")); });
    connect(m_why, &ListRow::activated, this,
            [this] { Q_EMIT fieldRequested(QStringLiteral("why_came")); });
    connect(m_products, &ListRow::activated, this, [this] { Q_EMIT productOpened(m_bestProduct); });
}

void IntentCard::showStory(const DealStory &story)
{
    m_deal = story.deal.id;
    const IntentLevel level = intentOf(story.signs);
    m_level->setText(tr("Intent: %1").arg(labelOf(level)));
    m_level->setColor(toneOf(level) == Tone::Ok     ? TextColor::Ok
                      : toneOf(level) == Tone::Warn ? TextColor::Warn
                                                    : TextColor::Text);
    say(m_needWords, story.deal.coreNeed.simplified(), tr("What do they need at heart?"));
    const QString budget = story.deal.budgetOn.isValid()
                               ? tr("budget %1").arg(shortDay(story.deal.budgetOn, story.today))
                               : QString();
    say(m_whyWords, joined({story.deal.whyCame.simplified(), budget}), tr("What made them come?"));
    showProducts(story);
    for (ListRow *row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const Choice<IntentKind> &choice : choicesOf<IntentKind>)
        addSign(story, choice.value);
}

void IntentCard::showProducts(const DealStory &story)
{
    m_products->setVisible(!story.fitting.empty());
    if (story.fitting.empty())
        return;
    m_bestProduct = story.fitting.front().product.value();
    QStringList names;
    QStringList reasons;
    for (const FittingProduct &each : story.fitting) {
        names.append(each.name);
        //: A product and the needs that it answers
        reasons.append(tr("%1 answers: %2").arg(each.name, each.needs.join(QStringLiteral(" · "))));
    }
    say(m_productWords, names.join(QStringLiteral(" · ")), {});
    m_products->setToolTip(reasons.join(QLatin1Char('\n')));
    m_products->setAccessibleName(tr("Suitable") + QStringLiteral(": ") +
                                  reasons.join(QStringLiteral("; ")));
}

void IntentCard::addSign(const DealStory &story, IntentKind kind)
{
    // The latest with evidence, or else the latest.
    const IntentSign *sign = nullptr;
    for (const IntentSign &each : story.signs) {
        if (each.kind == kind &&
            (!sign || (sign->evidence.trimmed().isEmpty() && !each.evidence.trimmed().isEmpty())))
            sign = &each;
    }
    const bool counts = sign && !sign->evidence.trimmed().isEmpty();
    auto *row = new ListRow(RowHeight);
    row->setLined(false);
    row->row()->setSpacing(tokens::Space1);
    auto *tick = new TextLabel(counts ? QStringLiteral("✓") : QStringLiteral("○"),
                               FontRole::BodyBold, counts ? TextColor::Ok : TextColor::Muted);
    tick->setFixedWidth(TickWidth);
    row->row()->addWidget(tick);
    row->row()->addWidget(new ElidedLabel(labelOf(kind), FontRole::Body,
                                          counts ? TextColor::Text : TextColor::Secondary),
                          1);
    const QString fact =
        sign && sign->seenOn.isValid() ? shortDay(sign->seenOn, story.today) : QString();
    row->row()->addWidget(new TextLabel(fact, FontRole::Small, TextColor::Secondary));
    const QString state = counts ? sign->evidence.simplified() : tr("not seen yet");
    row->setAccessibleName(labelOf(kind) + QStringLiteral(": ") + state);
    row->setToolTip(counts ? joined({sign->evidence, story.personOf(sign->contact)})
                           : tr("Click to note how you know"));
    const int place = static_cast<int>(m_rows.size());
    m_grid->addWidget(row, place / 2, place % 2);
    row->show();
    m_rows.push_back(row);
    if (sign) {
        connect(row, &ListRow::activated, this,
                [this, id = sign->id.value()] { Q_EMIT signOpened(id); });
        return;
    }
    connect(row, &ListRow::activated, this, [this, kind] {
        if (m_desk.workspace().isReadOnly())
            return;
        m_asked = kind;
        m_entry->ask(tr("%1: how do you know?").arg(labelOf(kind)));
    });
}

void IntentCard::noteSign(const QString &evidence)
{
    IntentSign sign;
    sign.opportunity = m_deal;
    sign.kind = m_asked;
    sign.evidence = evidence;
    sign.seenOn = m_desk.clock().today();
    //: The name of a step: %1 is a sign such as "Budget named"
    m_desk.edit(tr("Sign of intent: %1").arg(labelOf(m_asked)),
                [&](Writer &writer) { return writer.insert(sign); });
}

} // namespace attache
