#include "core/pack/product_paper.h"

#include "core/base/shared_text.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/value_text.h"
#include "core/domain/industry_tree.h"
#include "core/pack/visit_pack.h"
#include "core/queries/library_facts.h"
#include "core/record/record_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProductPaper)
};

constexpr size_t MostCases = 3;

/// "Upload 230 → 48 min"
QString figureText(const CaseFigure &figure)
{
    QStringList values{figure.before, figure.after};
    values.removeAll(QString());
    return QStringList{figure.label, values.join(QStringLiteral(" → ")), figure.unit}
        .join(u' ')
        .simplified();
}

Result<std::vector<BookletCase>> casesOf(Connection &connection, const Product &product,
                                         QDate today, Language language)
{
    ATTACHE_TRY(const auto facts, caseFacts(connection));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    std::vector<BookletCase> cases;
    for (const LibraryFacts &each : facts) {
        if (cases.size() == MostCases)
            break;
        if (each.shareable && each.approved && !each.isExpired(today) &&
            each.products.contains(product.name, Qt::CaseInsensitive)) {
            ATTACHE_TRY(BookletCase told,
                        bookletCase(connection, Id<CaseStudy>(each.id), industries, language));
            cases.push_back(std::move(told));
        }
    }
    return cases;
}

void addFunctions(Document &document, const ProductPaper &paper, Language language)
{
    document.add(Heading{Words::tr("How it compares, function by function")});
    TableBlock table;
    table.columns = {{FieldLabel::tr("Function"), 3, false},
                     {FieldLabel::tr("Ours"), 4, false},
                     {FieldLabel::tr("Competitor"), 3, false},
                     {FieldLabel::tr("Value claimed"), 4, false},
                     {FieldLabel::tr("Source"), 3, false}};
    std::vector<const RivalFunctionRow *> rows;
    rows.reserve(paper.functions.size());
    for (const RivalFunctionRow &row : paper.functions)
        rows.push_back(&row);
    std::ranges::stable_sort(rows, {},
                             [](const RivalFunctionRow *row) { return row->function.name; });
    QString last;
    for (const RivalFunctionRow *row : rows) {
        const RivalFunction &each = row->function;
        const bool first = each.name != last;
        const QString day = shortDateText(each.seenOn, paper.today, language);
        table.rows.push_back({first ? Inline{Span{each.name, Tone::Neutral, true}} : Inline(),
                              Inline(each.ours), Inline(row->competitor), Inline(each.valueClaimed),
                              Inline{Span{joined({each.source, day}), Tone::Muted}}});
        last = each.name;
    }
    document.add(std::move(table));
}

void addCases(Document &document, const ProductPaper &paper)
{
    document.add(Heading{Words::tr("Who uses it")});
    ListBlock list;
    for (const BookletCase &each : paper.cases) {
        const QString &customer = each.customer;
        ListBlock::Item item;
        item.text = {Span{each.study.title, Tone::Neutral, true},
                     Span{customer.isEmpty() ? QString() : QStringLiteral(" · ") + customer}};
        if (!each.figures.empty())
            item.trailing = Inline(figureText(each.figures.front()));
        list.items.push_back(std::move(item));
    }
    document.add(std::move(list));
}

} // namespace

Result<ProductPaper> readProductPaper(Connection &connection, Id<Product> product, QDate today,
                                      Language language)
{
    ProductPaper paper;
    paper.today = today;
    ATTACHE_TRY(paper.product, Store<Product>(connection).get(product));
    if (!paper.product.shareable) {
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" is not to be shown to customers.").arg(paper.product.name),
                     {},
                     {}};
    }
    ATTACHE_TRY(const auto functions, rivalFunctionsAgainst(connection, product));
    for (const RivalFunctionRow &row : functions) {
        ATTACHE_TRY(const Competitor rival,
                    Store<Competitor>(connection).get(row.function.competitor));
        if (rival.shareable)
            paper.functions.push_back(row);
    }
    ATTACHE_TRY(paper.cases, casesOf(connection, paper.product, today, language));
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    paper.letterhead = letterhead.content;
    paper.author = letterhead.person;
    return paper;
}

Document productDocument(const ProductPaper &paper, Language language)
{
    const Product &product = paper.product;
    Document document;
    document.title = product.name;
    document.subtitle = joined({product.forWhom, product.version});
    document.letterhead = paper.letterhead;
    document.headerRight = product.name;
    document.author = paper.author;
    document.subject = product.name;
    document.compact = true;
    if (!product.oneLiner.isEmpty())
        document.add(Callout{Tone::Accent, {}, Inline(product.oneLiner)});
    const QStringList needs = QString(product.needs).split(u'\n', Qt::SkipEmptyParts);
    if (!needs.isEmpty()) {
        document.add(Heading{FieldLabel::tr("Needs it answers")});
        ListBlock list;
        list.marker = ListBlock::Marker::Check;
        for (const QString &need : needs) {
            ListBlock::Item item;
            item.text = Inline(need.trimmed());
            item.checked = true;
            list.items.push_back(std::move(item));
        }
        document.add(std::move(list));
    }
    if (!paper.functions.empty())
        addFunctions(document, paper, language);
    if (!paper.cases.empty())
        addCases(document, paper);
    return document;
}

} // namespace attache
