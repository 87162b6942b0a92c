#include "ui/pages/library/product_page.h"

#include "core/base/shared_text.h"
#include "core/domain/attachment.h"
#include "core/domain/custom_field.h"
#include "core/pack/product_paper.h"
#include "core/queries/account_list.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/desk/content_reader.h"
#include "ui/desk/desk.h"
#include "ui/desk/link.h"
#include "ui/desk/low_window.h"
#include "ui/desk/paper_button.h"
#include "ui/forms/record_form.h"
#include "ui/lists/attachment_list.h"
#include "ui/lists/library_notices.h"
#include "ui/lists/record_sheet.h"
#include "ui/models/day_text.h"
#include "ui/pages/library/product_cases_card.h"
#include "ui/pages/library/product_costs_card.h"
#include "ui/pages/library/product_fit_card.h"
#include "ui/pages/library/product_life_card.h"
#include "ui/pages/library/product_price_card.h"
#include "ui/pages/library/product_questions_card.h"
#include "ui/pages/library/product_rivals_card.h"
#include "ui/pages/library/product_sentences.h"
#include "ui/pages/library/product_strip.h"
#include "ui/pages/library/product_trainings_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QHash>
#include <QMenu>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <utility>

namespace attache {

namespace {

constexpr qint64 MostAtOnce = 1000; ///< accounts that are read within a frame
/// With less room the cards of the third column stand in the other two, and then all in one.
constexpr int ThreeColumnsFrom = 1100;
constexpr int TwoColumnsFrom = 640;
/// How the columns share the width.
constexpr int FirstPart = 15;
constexpr int SecondPart = 20;
constexpr int ThirdPart = 15;

QWidget *makeCards(std::initializer_list<QWidget *> cards)
{
    auto *holder = new QWidget;
    holder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    for (QWidget *card : cards) {
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        column->addWidget(card);
    }
    return holder;
}

bool isWritable(const Desk &desk)
{
    return !desk.workspace().isReadOnly();
}

} // namespace

ProductPage::ProductPage(Desk &desk)
    : m_desk(desk)
    , m_head(new PageHeader)
    , m_stage(new Tag({}, Tone::Accent))
    , m_shareable(new Tag({}))
    , m_paper(new PaperButton(desk, [this] { return paper(); }))
    , m_noticeWords(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_reviewed(new LinkButton(Common::tr("Still holds")))
    , m_strip(new ProductStrip)
    , m_body(new ScrollBody)
    , m_columns(new QHBoxLayout)
    , m_fit(new ProductFitCard(isWritable(desk)))
    , m_price(new ProductPriceCard(isWritable(desk)))
    , m_life(new ProductLifeCard(isWritable(desk)))
    , m_costs(new ProductCostsCard)
    , m_rivals(new ProductRivalsCard)
    , m_questions(new ProductQuestionsCard)
    , m_cases(new ProductCasesCard(isWritable(desk)))
    , m_trainings(new ProductTrainingsCard(isWritable(desk)))
    , m_sheet(new RecordSheet(desk, recordTypeOf<Product>()))
{
    m_first = makeCards({m_fit, m_price, m_life});
    m_second = makeCards({m_costs, m_rivals});
    m_third = makeCards({m_questions, m_cases, m_trainings});
    layOut();
    addActions();
    connectParts();
    TableSet tables = productStoryTables();
    tables |= TableSet(tablesOf<CustomField, Attachment>);
    follow(desk.workspace(), std::move(tables));
}

ProductCard *ProductPage::fit() const
{
    return m_fit;
}

ProductCard *ProductPage::price() const
{
    return m_price;
}

ProductCard *ProductPage::life() const
{
    return m_life;
}

ProductCard *ProductPage::rivals() const
{
    return m_rivals;
}

ProductCard *ProductPage::questions() const
{
    return m_questions;
}

ProductCard *ProductPage::cases() const
{
    return m_cases;
}

ProductCard *ProductPage::trainings() const
{
    return m_trainings;
}

std::vector<ProductCard *> ProductPage::cards() const
{
    if (m_count != 2)
        return {m_fit, m_price, m_life, m_costs, m_rivals, m_questions, m_cases, m_trainings};
    return {m_fit, m_price, m_life, m_questions, m_trainings, m_costs, m_rivals, m_cases};
}

QString ProductPage::title() const
{
    return m_product.name.isEmpty() ? TypeLabel::tr("Product") : m_product.name;
}

void ProductPage::layOut()
{
    auto *whole = new QWidget;
    m_readable = new ErrorSwitch(whole);
    makeColumn(tokens::Space3, 0)->addWidget(m_readable);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space3);
    m_head->setStacked(true);
    m_head->setTitleTag(m_stage);
    column->addWidget(m_head);
    column->addWidget(makeNotices());
    column->addWidget(m_strip);
    m_columns->setSpacing(tokens::Space3);
    for (QWidget *each : {m_first, m_second, m_third})
        m_columns->addWidget(each, 0, Qt::AlignTop);
    share();
    m_body->column()->addLayout(m_columns);
    m_body->column()->addStretch(1);
    m_body->column()->setContentsMargins(0, 0, 0, tokens::Space5);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space3);
    row->addWidget(m_body, 1);
    m_sheet->setFixedWidth(tokens::SidePanelWidth);
    m_sheet->hide();
    row->addWidget(m_sheet);
    column->addLayout(row, 1);
}

QWidget *ProductPage::makeNotices()
{
    m_noticeLine = new QWidget;
    auto *row = new QHBoxLayout(m_noticeLine);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_noticeWords);
    m_reviewed->setToolTip(Common::tr("Reviewed today: the next review is in a year"));
    m_reviewed->setEnabled(isWritable(m_desk));
    row->addWidget(m_reviewed);
    row->addStretch(1);
    m_noticeLine->hide();
    return m_noticeLine;
}

void ProductPage::addActions()
{
    const bool writable = isWritable(m_desk);
    m_head->addAction(m_shareable);
    m_head->addAction(m_paper);
    addPageAction(Common::tr("Print"), QKeySequence::Print, [this] {
        if (m_paper->isEnabled())
            m_paper->print();
    });
    auto *more = m_head->addButton(Common::tr("More"));
    auto *menu = new QMenu(more);
    const auto lead = [this](const char *link) {
        return [this, link] { Q_EMIT openRequested(QString::fromLatin1(link)); };
    };
    menu->addAction(Common::tr("Show in the library"), this, lead("attache:library#product"));
    menu->addAction(tr("Show the map of products"), this, lead("attache:accounts#product-map"));
    menu->addSeparator();
    menu->addAction(tr("Delete product"), this, &ProductPage::removeProduct)->setEnabled(writable);
    more->setMenu(menu);
    Button *fields = m_head->addButton(Common::tr("Edit"), ButtonKind::Primary);
    fields->setToolTip(tr("All fields of the product, at the side"));
    connect(fields, &Button::clicked, this, [this] { edit(QStringLiteral("name")); });
    addPageAction(tr("Product: edit its fields"), {}, [this] { edit(QStringLiteral("name")); });
}

void ProductPage::connectParts()
{
    connect(m_readable, &ErrorSwitch::retried, this, &Page::refresh);
    connect(m_reviewed, &Button::clicked, this, &ProductPage::reviewed);
    connect(m_sheet, &RecordSheet::closed, this, &ProductPage::closeSheet);
    for (ProductCard *card : cards()) {
        connect(card, &ProductCard::openRequested, this, &Page::openRequested);
        connect(card, &ProductCard::editRequested, this, &ProductPage::edit);
    }
}

void ProductPage::activate(const QVariant &argument)
{
    if (!argument.canConvert<Link>()) {
        if (isStale())
            refresh();
        return;
    }
    const Link link = argument.value<Link>();
    if (Id<Product>(link.id) != m_id)
        closeSheet();
    m_id = Id<Product>(link.id);
    refresh();
    if (!link.field.isEmpty())
        edit(link.field);
    else
        m_head->setFocus(Qt::OtherFocusReason);
}

void ProductPage::read()
{
    if (m_id.isNull())
        return;
    const auto product = Store<Product>(m_desk.connection()).get(m_id);
    if (!product && product.error().kind == Error::Kind::NotFound) {
        // It was deleted, here or elsewhere.
        m_id = {};
        m_sheet->hide();
        Q_EMIT openRequested(QStringLiteral("attache:library#product"));
        return;
    }
    if (!m_readable->shows(product))
        return;
    m_product = *product;
    showHead();
    showNotices();
    m_strip->showProduct(m_product);
    if (m_sheet->isVisibleTo(this))
        m_sheet->refresh();
    readStory();
    Q_EMIT titleChanged();
}

void ProductPage::readStory()
{
    const auto count = accountCount(m_desk.connection());
    if (!m_readable->shows(count))
        return;
    readContent<ProductStory>(
        m_desk, this, *count <= MostAtOnce, tr("Read what is known of a product"),
        [id = m_id, today = m_desk.clock().today()](Connection &connection) {
            return readProductStory(connection, id, today);
        },
        [this, id = m_id](Result<ProductStory> story) {
            // Another one may be shown by now, or none.
            if (id == m_id && m_readable->shows(story))
                show(std::move(*story));
        });
}

void ProductPage::show(ProductStory story)
{
    m_story = std::move(story);
    m_strip->showStory(m_story);
    for (ProductCard *card : cards())
        card->showStory(m_story);
    orderStops();
}

void ProductPage::showHead()
{
    m_head->setTitle(m_product.name);
    const QDate review = m_product.reviewOn;
    m_head->setSubtitle(
        joined({TypeLabel::tr("Product"), m_product.owner, versionText(m_product.version),
                review.isValid() ? tr("review on %1").arg(shortDay(review, m_desk.clock().today()))
                                 : QString(),
                m_product.tags}));
    m_stage->setVisible(m_product.lifeStage.has_value());
    if (m_product.lifeStage)
        m_stage->setText(labelOf(*m_product.lifeStage));
    m_shareable->setText(m_product.shareable ? FieldLabel::tr("May be shown to customers")
                                             : Common::tr("For us only"));
    m_shareable->setTone(m_product.shareable ? Tone::Ok : Tone::Warn);
    m_paper->setEnabled(m_product.shareable);
    m_paper->setToolTip(m_product.shareable
                            ? tr("What it is, whom it suits and how it compares, on one page")
                            : tr("It is not to be shown to customers."));
}

Result<Document> ProductPage::paper()
{
    const Language language = languageOf(QLocale());
    ATTACHE_TRY(const ProductPaper paper,
                readProductPaper(m_desk.connection(), m_id, m_desk.clock().today(), language));
    return productDocument(paper, language);
}

void ProductPage::showNotices()
{
    const QDate today = m_desk.clock().today();
    const bool expired = m_product.reviewOn.isValid() && m_product.reviewOn < today;
    m_notices.clear();
    if (saysTooMuch(m_product.oneLiner))
        m_notices.append(tr("Two sentences at most: nobody remembers more."));
    m_notices += libraryNotices(m_desk.connection(), recordTypeOf<Product>(), &m_product, today);
    m_noticeWords->setText(m_notices.join(QLatin1Char(' ')));
    m_noticeLine->setVisible(!m_notices.isEmpty());
    m_reviewed->setVisible(expired);
}

void ProductPage::edit(const QString &field)
{
    if (m_id.isNull())
        return;
    m_sheet->showRecord(m_id.value());
    m_sheet->show();
    arrange();
    static const QString files = QString::fromLatin1(tableOf<Attachment>) + QLatin1Char(':');
    if (field.startsWith(files) && m_sheet->attachments())
        m_sheet->attachments()->focusAttachment(
            Id<Attachment>(field.mid(files.size()).section(u'#', 0, 0).toLongLong()));
    else if (!m_sheet->focusField(field.section(u'#', 0, 0)))
        m_sheet->focusField(QStringLiteral("name"));
}

void ProductPage::closeSheet()
{
    if (!m_sheet->isVisibleTo(this))
        return;
    m_sheet->form()->saveNow();
    const bool hadFocus = m_sheet->isAncestorOf(focusWidget());
    m_sheet->hide();
    arrange();
    if (hadFocus)
        m_body->setFocus(Qt::OtherFocusReason);
}

void ProductPage::arrange()
{
    const int side = m_sheet->isVisibleTo(this) ? m_sheet->width() + tokens::Space3 : 0;
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - side;
    const int count = room >= ThreeColumnsFrom ? 3 : room >= TwoColumnsFrom ? 2 : 1;
    if (count == m_count)
        return;
    m_count = count;
    QWidget *second = count > 1 ? m_second : m_first;
    const QHash<QWidget *, QWidget *> columns{
        {m_costs, second},
        {m_rivals, second},
        {m_questions, count == 3 ? m_third : m_first},
        {m_cases, count == 3 ? m_third : second},
        {m_trainings, count == 3 ? m_third : m_first},
    };
    for (ProductCard *card : cards())
        columns.value(card, m_first)->layout()->addWidget(card);
    m_second->setVisible(m_count > 1);
    m_third->setVisible(m_count > 2);
    share();
    orderStops();
}

void ProductPage::share()
{
    m_columns->setStretchFactor(m_first, FirstPart);
    m_columns->setStretchFactor(m_second, m_count > 1 ? SecondPart : 0);
    m_columns->setStretchFactor(m_third, m_count > 2 ? ThirdPart : 0);
}

void ProductPage::orderStops()
{
    if (std::exchange(m_ordering, true))
        return;
    // Once everything has its place.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_ordering = false;
            std::vector<QWidget *> blocks{m_head, m_noticeLine};
            for (ProductCard *card : cards())
                blocks.push_back(card);
            orderTabs(blocks);
        },
        Qt::QueuedConnection);
}

void ProductPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool low = isInLowWindow(*this);
    layout()->setContentsMargins(tokens::Space6, low ? tokens::Space2 : tokens::Space5,
                                 tokens::Space6, 0);
    m_strip->setCompact(low, window()->width() < tokens::CompactWindow);
    arrange();
}

void ProductPage::reviewed()
{
    const QDate next = m_desk.clock().today().addYears(1);
    m_desk.editUndoably(tr("Review a product"), [id = m_id, next](Writer &writer) {
        return writer.change(id, [next](Product &product) { product.reviewOn = next; });
    });
}

void ProductPage::removeProduct()
{
    //: A step that can be undone; %1 is the name of a record
    m_desk.editUndoably(Common::tr("Delete %1").arg(m_product.name),
                        [id = m_id](Writer &writer) { return writer.remove(id); });
}

} // namespace attache
