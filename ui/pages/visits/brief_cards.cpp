#include "ui/pages/visits/brief_cards.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/domain/visit_rules.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/models/day_text.h"
#include "ui/pages/visits/row_buttons.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tag_button.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

/// Below this the four blocks of the head stand two by two.
constexpr int FourBlocksWidth = 560;
constexpr int QuestionsShown = 8;

QString orDash(const QString &text)
{
    return text.trimmed().isEmpty() ? QStringLiteral("–") : text.trimmed();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// What does not fit on one line goes on between its parts, so that none ends with a separator.
QString inLines(const QString &text, int room)
{
    const QFontMetrics metrics(fontFor(FontRole::Small));
    QString above;
    QString line;
    for (const QString &part : text.split(QStringLiteral(" · "))) {
        const QString longer = joined({line, part});
        const bool fits = line.isEmpty() || metrics.horizontalAdvance(longer) <= room;
        if (!fits)
            above += line + QLatin1Char('\n');
        line = fits ? longer : part;
    }
    return above + line;
}

} // namespace

SummaryCard::SummaryCard(QWidget *parent)
    : CardWidget({}, parent)
    , m_grid(new QGridLayout)
    , m_blocks{new KeyValueBlock(FieldLabel::tr("Opportunity"), {}),
               new KeyValueBlock(FieldLabel::tr("Amount"), {}),
               new KeyValueBlock(Common::tr("Objective"), {}),
               new KeyValueBlock(tr("Service level"), {})}
{
    m_grid->setHorizontalSpacing(tokens::Space4);
    m_grid->setVerticalSpacing(tokens::Space3);
    body()->addLayout(m_grid);
    arrange(static_cast<int>(m_blocks.size()));
}

void SummaryCard::setBrief(const BriefData &brief)
{
    QString deal = Common::tr("None linked");
    QString dealNote;
    QString amount = QStringLiteral("–");
    QStringList amountNotes;
    if (brief.opportunity) {
        const Opportunity &opportunity = *brief.opportunity;
        deal = opportunity.name;
        dealNote = brief.stage ? brief.stage->label : labelOf(opportunity.stage);
        if (brief.stage && brief.stage->limit) {
            dealNote = joined(
                {dealNote,
                 Common::tr("day %1 (limit %2)").arg(brief.stage->days).arg(*brief.stage->limit)});
        }
        if (opportunity.amount)
            amount = moneyText(*opportunity.amount, opportunity.currency);
        if (opportunity.expectedClose.isValid())
            amountNotes.append(
                Common::tr("expected %1")
                    .arg(opportunity.expectedClose.toString(QStringLiteral("yyyy-MM"))));
        if (brief.stage && brief.stage->open)
            amountNotes.append(Common::tr("weighted %1%").arg(brief.stage->probability));
    }
    m_blocks[0]->setValue(deal);
    m_notes[0] = dealNote;
    m_blocks[1]->setValue(amount);
    m_notes[1] = joined(amountNotes);
    const Visit &visit = brief.visit;
    m_blocks[2]->setValue(
        labelledText(Common::tr("Best"), orDash(visit.bestObjective), brief.language));
    m_notes[2] =
        labelledText(Common::tr("Minimum"), orDash(visit.minimumObjective), brief.language);
    const QString last = contactText(brief.last, brief.today, brief.language);
    //: What an account of tier %1 is owed by way of service
    m_blocks[3]->setLabel(Common::tr("Service level (%1)").arg(labelOf(brief.account.tier)));
    m_blocks[3]->setValue(orDash(brief.owed.team));
    m_notes[3] = joined({Common::tr("every %n day(s)", nullptr, brief.owed.cadenceDays), last});
    showNotes();
    m_blocks[3]->setToolTip(plainTip(brief.owed.owed));
}

void SummaryCard::resizeEvent(QResizeEvent *event)
{
    CardWidget::resizeEvent(event);
    arrange(width() < FourBlocksWidth ? 2 : 4);
    showNotes();
}

void SummaryCard::showNotes()
{
    const int room = (width() - (m_columns + 1) * tokens::Space4) / m_columns;
    for (size_t i = 0; i < m_blocks.size(); ++i)
        m_blocks[i]->setNote(inLines(m_notes[i], room));
}

void SummaryCard::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (KeyValueBlock *block : m_blocks)
        m_grid->removeWidget(block);
    for (int i = 0; i < static_cast<int>(m_blocks.size()); ++i) {
        m_grid->addWidget(m_blocks[static_cast<size_t>(i)], i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

ToneRow::ToneRow(QWidget *parent)
    : QWidget(parent)
    , m_dot(new Dot(Tone::Neutral))
    , m_text(new TextLabel)
    , m_tag(new Tag({}))
    , m_state(new TagButton)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_tag->hide();
    row->addWidget(m_dot);
    row->addWidget(m_text, 1);
    row->addWidget(m_tag);
    row->addWidget(m_state);
}

void ToneRow::setContent(const QString &text, Tone tone)
{
    m_text->setText(text);
    m_dot->setTone(tone);
}

void ToneRow::setTag(const QString &text)
{
    m_tag->setText(text);
    m_tag->setVisible(!text.isEmpty());
}

PromisesCard::PromisesCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("What was agreed last time"), parent)
    , m_desk(desk)
    , m_rows(body())
{
    body()->setSpacing(tokens::Space1);
}

void PromisesCard::setBrief(const BriefData &brief)
{
    setVisible(!brief.promises.empty());
    m_promises.clear();
    for (const BriefPromise &each : brief.promises)
        m_promises.push_back(each.promise);
    m_rows.resize(m_promises.size(), [this](size_t index) {
        auto *row = new ToneRow;
        auto *menu = new QMenu;
        for (const auto &choice : choicesOf<PromiseState>) {
            connect(menu->addAction(labelOf(choice.value)), &QAction::triggered, this,
                    [this, index, state = choice.value] { setState(index, state); });
        }
        row->state()->setMenu(menu);
        return row;
    });
    for (size_t i = 0; i < m_promises.size(); ++i) {
        const TagText state = promiseState(m_promises[i], brief.today);
        m_rows[i]->setContent(promiseLine(brief.promises[i], brief.language),
                              state.tone == Tone::Neutral ? Tone::Accent : state.tone);
        m_rows[i]->state()->setTag(state.text, state.tone);
    }
}

bool PromisesCard::focusPromise(Id<Promise> promise)
{
    const auto found = std::ranges::find(m_promises, promise, &Promise::id);
    if (found == m_promises.end())
        return false;
    m_rows[static_cast<size_t>(found - m_promises.begin())]->state()->setFocus(Qt::TabFocusReason);
    return true;
}

void PromisesCard::setState(size_t row, PromiseState state)
{
    if (row >= m_promises.size())
        return;
    const Id<Promise> id = m_promises[row].id;
    m_desk.edit(tr("Change status of promise"), [&](Writer &writer) -> Result<void> {
        if (state == PromiseState::Kept)
            return promiseKept(writer, id);
        if (state == PromiseState::Open)
            return promiseReopened(writer, id);
        ATTACHE_TRY(Promise promise, Store<Promise>(writer.connection()).get(id));
        promise.state = state;
        return writer.update(promise);
    });
}

NeedsCard::NeedsCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Open needs"), parent)
    , m_desk(desk)
    , m_rows(body())
{
    body()->setSpacing(tokens::Space1);
}

void NeedsCard::setBrief(const BriefData &brief)
{
    setVisible(!brief.needs.empty());
    m_needs.clear();
    for (const BriefNeed &each : brief.needs)
        m_needs.push_back(each.need);
    m_rows.resize(m_needs.size(), [this](size_t index) {
        auto *row = new ToneRow;
        auto *menu = new QMenu;
        for (const auto &choice : choicesOf<NeedTruth>) {
            connect(menu->addAction(labelOf(choice.value)), &QAction::triggered, this,
                    [this, index, truth = choice.value] { setTruth(index, truth); });
        }
        row->state()->setMenu(menu);
        return row;
    });
    for (size_t i = 0; i < m_needs.size(); ++i) {
        const BriefNeed &each = brief.needs[i];
        const TagText truth = needTruth(each.need.truth);
        m_rows[i]->setContent(personText(each.need.text, each.statedBy, brief.language),
                              truth.tone);
        m_rows[i]->setTag(labelOf(each.need.source));
        m_rows[i]->state()->setTag(truth.text, truth.tone);
        // The rule's opinion, where it is another one than the person's.
        m_rows[i]->state()->setToolTip(
            each.suggested == each.need.truth
                ? QString()
                : plainTip(tr("Suggested: %1").arg(labelOf(each.suggested))));
    }
}

bool NeedsCard::focusNeed(Id<Need> need)
{
    const auto found = std::ranges::find(m_needs, need, &Need::id);
    if (found == m_needs.end())
        return false;
    m_rows[static_cast<size_t>(found - m_needs.begin())]->state()->setFocus(Qt::TabFocusReason);
    return true;
}

void NeedsCard::setTruth(size_t row, NeedTruth truth)
{
    if (row >= m_needs.size())
        return;
    const Id<Need> id = m_needs[row].id;
    m_desk.edit(Common::tr("Verify need"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(Need need, Store<Need>(writer.connection()).get(id));
        need.truth = truth;
        return writer.update(need);
    });
}

/// A question with its number. It wraps, because it is read out to the customer.
class QuestionsCard::Row : public QAbstractButton
{
public:
    Row()
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize sizeHint() const override
    {
        return {tokens::SidePanelWidth, heightForWidth(tokens::SidePanelWidth)};
    }
    QSize minimumSizeHint() const override { return {tokens::FormLabelWidth, tokens::BodyLine}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const QRect words(0, 0, width - tokens::Space6, 10'000);
        return fontMetrics().boundingRect(words, Qt::TextWordWrap, text()).height() +
               tokens::Space1;
    }

    int number = 0;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        if (underMouse())
            drawPanel(&painter, rect(), colors.hover, {}, tokens::RadiusTag);
        painter.setPen(colors.textMuted);
        painter.drawText(rect().adjusted(0, 2, 0, 0), Qt::AlignTop | Qt::AlignLeading,
                         QStringLiteral("%1.").arg(number));
        painter.setPen(colors.text);
        painter.drawText(rect().adjusted(tokens::Space6, 2, 0, 0),
                         static_cast<int>(Qt::AlignTop | Qt::AlignLeading) | Qt::TextWordWrap,
                         text());
        if (showsFocus(this))
            drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusTag);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
};

QuestionsCard::QuestionsCard(QWidget *parent)
    : CardWidget(Common::tr("Questions to ask"), parent)
    , m_rows(body())
{
    body()->setSpacing(2);
}

void QuestionsCard::setBrief(const BriefData &brief)
{
    m_questions = brief.questions;
    if (m_questions.size() > QuestionsShown)
        m_questions.resize(QuestionsShown);
    setVisible(!m_questions.empty());
    m_rows.resize(m_questions.size(), [this](size_t index) {
        auto *row = new Row;
        row->number = static_cast<int>(index) + 1;
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            if (index < m_questions.size())
                Q_EMIT linkActivated(m_questions[index].link);
        });
        return row;
    });
    for (size_t i = 0; i < m_questions.size(); ++i) {
        m_rows[i]->setText(m_questions[i].text);
        m_rows[i]->setAccessibleName(m_questions[i].text);
        m_rows[i]->updateGeometry();
    }
}

} // namespace attache
