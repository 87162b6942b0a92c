#include "ui/pages/library/case_page.h"

#include "core/base/shared_text.h"
#include "core/brief/letterhead_content.h"
#include "core/domain/industry_tree.h"
#include "core/domain/letterhead.h"
#include "core/pack/visit_pack.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/desk/link.h"
#include "ui/desk/paper_view.h"
#include "ui/desk/preferences.h"
#include "ui/forms/quiet_form.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/lists/attachment_list.h"
#include "ui/lists/library_notices.h"
#include "ui/lists/listed_order.h"
#include "ui/pages/library/case_rail.h"
#include "ui/pages/library/library_tabs.h"
#include "ui/pages/library/part_list.h"
#include "ui/pages/library/story_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"
#include "ui/widgets/tag.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr int RailWidth = 284;
/// The parts of what is left beside the rail.
constexpr int EditorsPart = 5;
constexpr int PaperPart = 6;

QuietForm::Layout layoutOfFacts()
{
    QuietForm::Layout layout;
    layout.groups = {{{},
                      {"title", "account", "anonymised", "described_as", "industry", "employees",
                       "business_type", "tier", "products", "needs", "live_on", "tags"}}};
    layout.wide = {"title", "products", "needs", "tags"};
    layout.tags = {"products", "needs", "tags"};
    return layout;
}

QuietForm::Layout layoutOfQuote()
{
    QuietForm::Layout layout;
    layout.groups = {{{}, {"quote", "quoted_person"}}};
    return layout;
}

QuietForm::Layout layoutOfDetails()
{
    QuietForm::Layout layout;
    layout.groups = {{{}, {"version", "predecessor", "opportunity", "external_id", "notes"}},
                     {{}, {}, true}};
    return layout;
}

} // namespace

CasePage::CasePage(Desk &desk, const Preferences *preferences)
    : m_desk(desk)
    , m_preferences(preferences)
    , m_head(new PageHeader)
    , m_shareable(new Tag({}))
    , m_previous(new Button({}))
    , m_next(new Button({}))
    , m_facts(new QuietForm(desk, recordTypeOf<CaseStudy>(), layoutOfFacts()))
    , m_story(new StoryEditor(desk))
    , m_figures(new PartList(desk, recordTypeOf<CaseStudy>(), recordTypeOf<CaseFigure>(),
                             Common::tr("Before and after"), tr("Add a figure")))
    , m_quote(new QuietForm(desk, recordTypeOf<CaseStudy>(), layoutOfQuote()))
    , m_details(new QuietForm(desk, recordTypeOf<CaseStudy>(), layoutOfDetails()))
    , m_paper(new PaperView)
    , m_pages(new TextLabel({}, FontRole::Small, TextColor::Secondary))
    , m_rail(new CaseRail(desk))
{
    auto *whole = new QWidget;
    m_readable = new ErrorSwitch(whole);
    makeColumn(tokens::Space4, tokens::Space5)->addWidget(m_readable);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space4);
    m_head->setStacked(true);
    m_head->addAction(m_shareable);
    addSteps();
    column->addWidget(m_head);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space4);
    row->addWidget(makeEditors(), EditorsPart);
    row->addWidget(makePaper(), PaperPart);
    auto *side = new ScrollBody;
    side->setFixedWidth(RailWidth);
    side->column()->addWidget(m_rail);
    row->addWidget(side);
    column->addLayout(row, 1);
    connectParts();
    TableSet tables(tablesOf<CaseFigure, Letterhead>);
    tables |= TableSet(CaseVisitTables);
    tables |= TableSet(CaseUseTables);
    follow(desk.workspace(), tables);
}

void CasePage::addSteps()
{
    struct Step
    {
        Button *button;
        const char *icon;
        QString title;
        QKeySequence key;
        int by;
    };
    const std::array steps = {
        Step{m_previous, "go-up", tr("Previous case in the list"),
             QKeySequence(Qt::CTRL | Qt::Key_PageUp), -1},
        Step{m_next, "go-down", tr("Next case in the list"),
             QKeySequence(Qt::CTRL | Qt::Key_PageDown), 1},
    };
    for (const Step &each : steps) {
        each.button->setIconOnly(QString::fromLatin1(each.icon), each.title, each.key);
        m_head->addAction(each.button);
        connect(each.button, &Button::clicked, this, [this, by = each.by] { step(by); });
        addPageAction(each.title, each.key, [this, by = each.by] { step(by); });
    }
}

QWidget *CasePage::makeEditors()
{
    auto *body = new ScrollBody;
    const auto add = [body](const QString &title, QWidget *content) {
        auto *card = new CardWidget(title);
        card->setDense();
        card->addWidget(content);
        body->column()->addWidget(card);
    };
    body->column()->setSpacing(tokens::Space3);
    add(tr("Customer"), m_facts);
    add({}, m_story);
    add({}, m_figures);
    add(FieldLabel::tr("Quotation"), m_quote);
    add(Common::tr("Details"), m_details);
    body->column()->addStretch(1);
    return body;
}

QWidget *CasePage::makePaper()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    auto *line = new QHBoxLayout;
    line->setSpacing(tokens::Space2);
    line->addWidget(new TextLabel(tr("The page of the booklet"), FontRole::BodyBold));
    line->addWidget(new ElidedLabel(tr("as it prints"), FontRole::Small, TextColor::Secondary), 1);
    line->addWidget(m_pages);
    column->addLayout(line);
    m_paper->setAccessibleName(tr("The page of the booklet"));
    column->addWidget(m_paper, 1);
    return holder;
}

void CasePage::connectParts()
{
    const bool fixed = m_desk.workspace().isReadOnly();
    auto *more = m_head->addButton(Common::tr("More"));
    auto *menu = new QMenu(more);
    menu->addAction(Common::tr("Change the name…"), this, [this] { edit(QStringLiteral("title")); })
        ->setEnabled(!fixed);
    menu->addAction(tr("Print the page…"), this,
                    [this] { printDocument(m_desk, this, m_document); });
    menu->addAction(Common::tr("Show in the library"), this,
                    [this] { Q_EMIT openRequested(QStringLiteral("attache:library#case_study")); });
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("Delete case"));
    remove->setEnabled(!fixed);
    connect(remove, &QAction::triggered, this, &CasePage::removeCase);
    more->setMenu(menu);
    auto *save = m_head->addButton(tr("Page as PDF…"), ButtonKind::Primary);
    connect(save, &Button::clicked, this, &CasePage::exportPage);
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this,
            [this] { m_rail->attachments()->take(QGuiApplication::clipboard()->mimeData()); });
    connect(m_readable, &ErrorSwitch::retried, this, &Page::refresh);
    connect(m_rail, &CaseRail::openRequested, this, &Page::openRequested);
    for (QuietForm *form : {m_facts, m_quote, m_details})
        connect(form, &QuietForm::openRequested, this, &Page::openRequested);
}

void CasePage::saveNow()
{
    for (QuietForm *form : {m_facts, m_quote, m_details})
        form->saveNow();
    m_rail->saveNow();
}

void CasePage::activate(const QVariant &argument)
{
    if (!argument.canConvert<Link>()) {
        if (isStale())
            refresh();
        return;
    }
    const Link link = argument.value<Link>();
    saveNow();
    m_id = Id<CaseStudy>(link.id);
    refresh();
    edit(link.field);
}

void CasePage::edit(const QString &key)
{
    const qint64 id = key.section(u'#', 0, 0).section(u':', 1).toLongLong();
    if (key.startsWith(QLatin1String("attachment:"))) {
        m_rail->attachments()->focusAttachment(Id<Attachment>(id));
    } else if (key.startsWith(QLatin1String("case_figure:"))) {
        for (RecordForm *form : m_figures->forms()) {
            if (form->recordId() == id)
                form->focusField(QStringLiteral("label"));
        }
    } else if (SavedTextEdit *editor = key.isEmpty() ? nullptr : m_story->editor(key)) {
        editor->editor()->setFocus(Qt::OtherFocusReason);
    } else if (key.isEmpty() || !(m_facts->edit(key) || m_quote->edit(key) ||
                                  m_details->edit(key) || m_rail->edit(key))) {
        m_paper->setFocus(Qt::OtherFocusReason);
    }
}

void CasePage::read()
{
    if (m_id.isNull())
        return;
    const Result<void> done = readCase();
    if (!done && done.error().kind == Error::Kind::NotFound) {
        // It was deleted, here or elsewhere.
        m_id = {};
        m_story->leave();
        Q_EMIT openRequested(QStringLiteral("attache:library#case_study"));
        return;
    }
    m_readable->shows(done);
    Q_EMIT titleChanged();
}

Result<void> CasePage::readCase()
{
    Connection &connection = m_desk.connection();
    const Language language = languageOf(QLocale());
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    ATTACHE_TRY(const BookletCase page, bookletCase(connection, m_id, industries, language));
    // On paper no customer is named whom the case may not name; what is edited is what is there.
    ATTACHE_TRY(m_study, Store<CaseStudy>(connection).get(m_id));
    m_customer = page.customer;
    m_industry = page.industry;
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    m_document = makeCasePage(
        page, {{}, m_desk.clock().today(), letterhead.content, letterhead.person, language});
    m_paper->setDocument(m_document);
    m_pages->setText(tr("%n page(s)", nullptr, m_paper->pageCount()));
    for (QuietForm *form : {m_facts, m_quote, m_details}) {
        if (form->recordId() == m_id.value())
            form->refresh();
        else
            form->showRecord(m_id.value());
    }
    m_story->showCase(m_study);
    m_figures->showOwner(m_id.value());
    m_rail->showCase(m_study);
    ATTACHE_TRY(m_order, listedOrder(connection, recordTypeOf<CaseStudy>(),
                                     m_preferences ? m_preferences->listState(
                                                         libraryListKey(recordTypeOf<CaseStudy>()))
                                                   : QString(),
                                     m_id.value()));
    showNeighbours();
    showHead();
    return {};
}

void CasePage::showNeighbours()
{
    const bool any = !m_order.empty();
    m_previous->setEnabled(any && m_order.front() != m_id.value());
    m_next->setEnabled(any && m_order.back() != m_id.value());
}

void CasePage::step(int by)
{
    const auto here = std::ranges::find(m_order, m_id.value());
    const auto to = here - m_order.begin() + by;
    if (here == m_order.end() || to < 0 || to >= std::ssize(m_order))
        return;
    saveNow();
    m_id = Id<CaseStudy>(m_order[static_cast<size_t>(to)]);
    refresh();
}

void CasePage::showHead()
{
    m_head->setTitle(m_study.title);
    QStringList words{TypeLabel::tr("Case study"), m_customer, m_industry, m_study.owner,
                      versionText(m_study.version)};
    words.removeAll(QString());
    m_head->setSubtitle(words.join(QStringLiteral(" · ")));
    m_shareable->setText(m_study.shareable ? FieldLabel::tr("May be shown to customers")
                                           : Common::tr("For us only"));
    m_shareable->setTone(m_study.shareable ? Tone::Ok : Tone::Warn);
}

void CasePage::exportPage()
{
    PdfOptions options;
    options.created = m_desk.clock().now();
    exportPdf(m_desk, this, m_document, fileNameOf({m_document.title}), options);
}

void CasePage::removeCase()
{
    //: A step that can be undone; %1 is the name of a record
    m_desk.editUndoably(Common::tr("Delete %1").arg(m_study.title),
                        [id = m_id](Writer &writer) { return writer.remove(id); });
}

} // namespace attache
