#include "ui/pages/opportunities/cost_card.h"

#include "core/base/shared_text.h"
#include "core/brief/cost_page.h"
#include "core/brief/value_text.h"
#include "core/pack/cost_slides.h"
#include "core/queries/deck_list.h"
#include "core/record/record_names.h"
#include "ui/badges/source_chip.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/lists/assembly_task.h"
#include "ui/pages/opportunities/entry_line.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int RowHeight = 26;
constexpr int KindWidth = 120;

Tone toneOf(CostKind kind)
{
    return kind == CostKind::Benefit ? Tone::Ok : Tone::Accent;
}

/// The newest versions of the decks that customers may see, by name.
Result<std::vector<Deck>> lookDecks(Connection &connection)
{
    ATTACHE_TRY(const auto rows, deckRows(connection));
    std::vector<Deck> decks;
    for (const DeckRow &row : rows) {
        const bool isNewest = std::ranges::none_of(
            rows, [&](const DeckRow &other) { return other.deck.predecessor == row.deck.id; });
        if (isNewest && row.deck.shareable)
            decks.push_back(row.deck);
    }
    return decks;
}

} // namespace

CostCard::CostCard(Desk &desk, QWidget *parent)
    : CardWidget(Common::tr("Cost and return"), parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout)
    , m_none(new TextLabel(tr("What it costs the customer, hidden costs included, and what it "
                              "brings them: for whoever holds the budget."),
                           FontRole::Small, TextColor::Muted))
    , m_page(addAction(tr("One page as PDF…")))
    , m_slides(addAction(tr("Slides…")))
    , m_entry(new EntryLine)
{
    setDense();
    m_column->setSpacing(0);
    body()->addLayout(m_column);
    m_none->setWordWrap(true);
    addWidget(m_none);
    addWidget(m_entry);
    connect(m_page, &Button::clicked, this, &CostCard::exportPage);
    addSlidesButton();
    Button *add = addAction(tr("Add a number"));
    add->setEnabled(!desk.workspace().isReadOnly());
    auto *menu = new QMenu(this);
    for (const Choice<CostKind> &choice : choicesOf<CostKind>)
        menu->addAction(labelOf(choice.value), this, [this, choice] { ask(choice.value); });
    connect(add, &Button::clicked, this,
            [add, menu] { menu->popup(add->mapToGlobal(QPoint(0, add->height()))); });
    connect(m_entry, &EntryLine::entered, this, &CostCard::noteLine);
}

/// The slides stand in the look of a deck, which is chosen from those that customers may see.
void CostCard::addSlidesButton()
{
    m_slides->setToolTip(tr("Cost, return and competitors as slides in the look of a deck"));
    auto *menu = new QMenu(this);
    menu->setAccessibleName(tr("Decks whose look the slides can have"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto decks = lookDecks(m_desk.connection());
        if (!decks)
            return m_desk.report(decks.error());
        menu->addAction(decks->empty() ? tr("The library has no deck that customers may see.")
                                       : tr("In the look of:"))
            ->setEnabled(false);
        for (const Deck &deck : *decks)
            menu->addAction(plainLabel(joined({deck.name, deck.version})), this,
                            [this, id = deck.id] { makeSlides(id); });
    });
    connect(m_slides, &Button::clicked, this,
            [this, menu] { menu->popup(m_slides->mapToGlobal(QPoint(0, m_slides->height()))); });
}

void CostCard::showStory(const DealStory &story)
{
    m_deal = story.deal.id;
    for (ListRow *row : m_rows) {
        m_column->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const Choice<CostKind> &choice : choicesOf<CostKind>) {
        for (const CostLine &line : story.costs) {
            if (line.kind == choice.value)
                addRow(story, line);
        }
    }
    const bool any = !story.costs.empty();
    m_none->setVisible(!any);
    m_page->setVisible(any || !story.rivals.empty());
    m_slides->setVisible(any || !story.rivals.empty());
    const CostReturn &all = story.costReturn;
    setNote(any ? joined({paybackText(all), assumedText(all)}) : QString());
}

void CostCard::addRow(const DealStory &story, const CostLine &line)
{
    auto *row = new ListRow(RowHeight);
    row->setLined(false);
    row->row()->setSpacing(tokens::Space2);
    row->row()->addWidget(new Dot(toneOf(line.kind)));
    auto *kind = new ElidedLabel(labelOf(line.kind), FontRole::Small, TextColor::Secondary);
    kind->setFixedWidth(KindWidth);
    row->row()->addWidget(kind);
    row->row()->addWidget(new ElidedLabel(line.text), 1);
    const QString amount =
        line.amount ? moneyText(*line.amount, story.deal.currency) : tr("no number yet");
    row->row()->addWidget(new TextLabel(joined({amount, labelOf(line.period)}), FontRole::Body,
                                        line.amount ? TextColor::Text : TextColor::Muted));
    row->row()->addWidget(new SourceChip(line.source));
    row->setToolTip(line.note);
    row->setAccessibleName(joined(
        {labelOf(line.kind), line.text, amount, labelOf(line.period), labelOf(line.source)}));
    m_column->addWidget(row);
    row->show();
    m_rows.push_back(row);
    connect(row, &ListRow::activated, this,
            [this, id = line.id.value()] { Q_EMIT lineOpened(id); });
}

void CostCard::ask(CostKind kind)
{
    if (m_desk.workspace().isReadOnly())
        return;
    m_asked = kind;
    m_entry->ask(tr("%1: what is it?").arg(labelOf(kind)));
}

void CostCard::noteLine(const QString &text)
{
    CostLine line;
    line.opportunity = m_deal;
    line.kind = m_asked;
    line.text = text;
    line.position = static_cast<int>(m_rows.size());
    if (m_asked == CostKind::Benefit || m_asked == CostKind::Maintenance)
        line.period = CostPeriod::PerYear;
    //: The name of a step: %1 is a cost or a benefit
    if (m_desk.edit(tr("Add %1").arg(text), [&](Writer &writer) { return writer.insert(line); }))
        Q_EMIT lineOpened(line.id.value());
}

void CostCard::exportPage()
{
    const auto page = readCostPage(m_desk.connection(), m_deal, m_desk.clock().today());
    if (!page)
        return m_desk.report(page.error());
    const Document document = costPageDocument(*page, languageOf(QLocale()));
    PdfOptions pdf;
    pdf.created = m_desk.clock().now();
    exportPdf(m_desk, this, document, fileNameOf({document.title, page->deal.name}), pdf);
}

void CostCard::makeSlides(Id<Deck> look)
{
    const Language language = languageOf(QLocale());
    const auto page = readCostPage(m_desk.connection(), m_deal, m_desk.clock().today());
    if (!page)
        return m_desk.report(page.error());
    const auto order = costPresentation(*page, look, language);
    if (!order)
        return m_desk.report(order.error());
    const QString path = m_desk.files().fileToSave(
        this, tr("Save the slides"), fileNameOf({order->title}) + QStringLiteral(".pptx"),
        Common::tr("Presentations (*.pptx)"));
    if (!path.isEmpty())
        assembleInBackground(m_desk, *order, path);
}

} // namespace attache
