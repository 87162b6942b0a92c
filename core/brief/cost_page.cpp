#include "core/brief/cost_page.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/domain/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CostPage)
};

Inline bold(const QString &text, Tone tone = Tone::Neutral)
{
    return Inline{Span{text, tone, true}};
}

Tone toneOf(CostSource source)
{
    return source == CostSource::Assumed ? Tone::Warn : Tone::Neutral;
}

class Author
{
public:
    Author(const CostPage &page, Language language)
        : m_page(page)
        , m_language(language)
    {
    }

    Document write()
    {
        m_document.title = Common::tr("Cost and return");
        m_document.subtitle = joined({m_page.account, m_page.deal.name});
        m_document.letterhead = m_page.letterhead;
        m_document.headerRight = m_document.title;
        m_document.author = m_page.author;
        m_document.subject = m_page.account;
        m_document.compact = true;
        if (!m_page.lines.empty())
            costs();
        if (!m_page.rivals.empty())
            rivals();
        if (m_page.isEmpty())
            m_document.add(Paragraph{Inline(
                Words::tr("No costs, benefits or functions of competitors are noted yet."))});
        return std::move(m_document);
    }

private:
    QString money(Money amount) const { return moneyText(amount, m_page.deal.currency); }

    void costs()
    {
        const CostReturn &all = m_page.result;
        m_document.add(Callout{
            all.isPaidBack() ? Tone::Ok : Tone::Warn, paybackText(all),
            Inline(Words::tr("Over %n year(s): cost %1, benefit %2, net %3.", nullptr, all.years)
                       .arg(money(all.cost()), money(all.benefit()), money(all.net())))});
        TableBlock table;
        table.columns = {{FieldLabel::tr("What it is"), 5, false},
                         {labelOf(CostPeriod::OneOff), 2, true},
                         {labelOf(CostPeriod::PerYear), 2, true},
                         {Words::tr("Over %n year(s)", nullptr, all.years), 2, true},
                         {FieldLabel::tr("Whose number"), 2, false}};
        for (const Choice<CostKind> &kind : choicesOf<CostKind>)
            addKind(table, kind.value);
        table.rows.push_back(
            {bold(Words::tr("Net")), {}, {}, bold(money(all.net()), netTone()), {}});
        m_document.add(std::move(table));
        if (const QString words = assumedText(all); !words.isEmpty())
            m_document.add(Paragraph{{Span{words, Tone::Warn}}});
    }

    Tone netTone() const { return m_page.result.net().minor < 0 ? Tone::Danger : Tone::Ok; }

    void addKind(TableBlock &table, CostKind kind)
    {
        const bool any = std::ranges::any_of(
            m_page.lines, [kind](const CostLine &line) { return line.kind == kind; });
        if (!any)
            return;
        table.rows.push_back(
            {bold(labelOf(kind)), {}, {}, bold(money(m_page.result.of(kind))), {}});
        for (const CostLine &line : m_page.lines) {
            if (line.kind != kind)
                continue;
            const QString amount = line.amount ? money(*line.amount) : QStringLiteral("?");
            const bool yearly = line.period == CostPeriod::PerYear;
            table.rows.push_back({Inline(line.text), Inline(yearly ? QString() : amount),
                                  Inline(yearly ? amount : QString()),
                                  Inline(line.amount ? money(overYears(line, m_page.result.years))
                                                     : QStringLiteral("?")),
                                  Inline{Span{labelOf(line.source), toneOf(line.source)}}});
        }
    }

    void rivals()
    {
        m_document.add(Heading{Words::tr("Competitors, function by function"), 1});
        std::vector<const RivalFunctionRow *> rows;
        for (const RivalFunctionRow &row : m_page.rivals)
            rows.push_back(&row);
        std::ranges::stable_sort(rows, {},
                                 [](const RivalFunctionRow *row) { return row->function.name; });
        const bool ours = std::ranges::any_of(
            rows, [](const RivalFunctionRow *row) { return !row->function.ours.isEmpty(); });
        TableBlock table;
        table.columns = {{FieldLabel::tr("Function"), 3, false},
                         {FieldLabel::tr("Ours"), 3, false},
                         {FieldLabel::tr("Competitor"), 2, false},
                         {FieldLabel::tr("Value claimed"), 4, false},
                         {FieldLabel::tr("Price"), 2, false},
                         {FieldLabel::tr("What its users say"), 4, false},
                         {FieldLabel::tr("Source"), 3, false}};
        QString last;
        for (const RivalFunctionRow *row : rows) {
            const RivalFunction &each = row->function;
            const QString day = shortDateText(each.seenOn, m_page.today, m_language);
            table.rows.push_back({each.name == last ? Inline() : bold(each.name), Inline(each.ours),
                                  Inline(row->competitor), Inline(each.valueClaimed),
                                  Inline(each.price), Inline(each.usersSay),
                                  Inline{Span{joined({each.source, day}), Tone::Muted}}});
            last = each.name;
        }
        // Where nothing is noted of ours there is no column for it.
        for (auto &row : table.rows) {
            if (!ours)
                row.erase(row.begin() + 1);
        }
        if (!ours)
            table.columns.erase(table.columns.begin() + 1);
        m_document.add(std::move(table));
    }

    const CostPage &m_page;
    const Language m_language;
    Document m_document;
};

} // namespace

Result<CostPage> readCostPage(Connection &connection, Id<Opportunity> deal, QDate today, int years)
{
    CostPage page;
    page.today = today;
    ATTACHE_TRY(page.deal, Store<Opportunity>(connection).get(deal));
    RecordNames names(connection);
    page.account = names.of(page.deal.account);
    ATTACHE_CHECK(names.status());
    ATTACHE_TRY(page.lines, costLinesOf(connection, deal));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    page.result = costReturn(page.lines, years > 0 ? years : settings.worth.yearsKept);
    ATTACHE_TRY(page.rivals, rivalFunctionsAt(connection, deal));
    ATTACHE_TRY(const LetterheadInUse letterhead, letterheadInUse(connection));
    page.letterhead = letterhead.content;
    page.author = letterhead.person;
    return page;
}

QString paybackText(const CostReturn &result)
{
    if (!result.paybackMonths)
        return Words::tr("Not paid back by the benefits noted");
    if (*result.paybackMonths == 0)
        return Words::tr("Paid back from the start");
    const QString after = Words::tr("Paid back after %n month(s)", nullptr, *result.paybackMonths);
    return result.isPaidBack() ? after : Words::tr("%1, beyond the contract").arg(after);
}

QString assumedText(const CostReturn &result)
{
    QStringList parts;
    if (const int assumed = result.from(CostSource::Assumed); assumed > 0)
        parts.append(
            Words::tr("%1 of %n number(s) assumed", nullptr, result.numbers()).arg(assumed));
    if (result.without > 0)
        parts.append(Words::tr("%n without a number", nullptr, result.without));
    return parts.join(QStringLiteral(" · "));
}

Document costPageDocument(const CostPage &page, Language language)
{
    return Author(page, language).write();
}

} // namespace attache
