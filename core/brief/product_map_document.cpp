#include "core/brief/product_map_document.h"

#include "core/base/shared_text.h"
#include "core/brief/internal_paper.h"
#include "core/brief/product_map_text.h"
#include "core/brief/value_text.h"
#include "core/brief/win_rate_text.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ProductMap)
};

/// A return type with :: in it would be taken for a class by lupdate, and its texts with it.
using ValueRow = KeyValues::Row;

/// More accounts than this are a list to look into, and no paper.
constexpr size_t MostAccounts = 200;
constexpr size_t MostSpaces = 60;
/// As many columns as a page has room for beside the account.
constexpr size_t ProductsAcross = 6;

Tone toneOf(const MapCell &cell, QDate today)
{
    switch (cell.state) {
    case MapState::Ours:
        return Tone::Ok;
    case MapState::InTalks:
        return Tone::Accent;
    case MapState::Rival:
        return cell.isTriggered(today) ? Tone::Warn : Tone::Neutral;
    case MapState::Unknown:
        return Tone::Muted;
    default:
        return Tone::Neutral;
    }
}

class Author
{
public:
    Author(const ProductMap &map, const StandingWinRates &rates)
        : m_map(map)
        , m_rates(rates)
    {
        for (const std::vector<Id<Account>> &group : map.groups())
            m_accounts.insert(m_accounts.end(), group.begin(), group.end());
    }

    Document write(const LetterheadContent &letterhead, const QString &author)
    {
        m_document = internalPaper(Words::tr("Map of products"),
                                   shortDateText(m_map.today(), {}, languageOf(QLocale())),
                                   letterhead, author);
        m_document.compact = true;
        totals();
        matrix();
        spaces();
        legend();
        return std::move(m_document);
    }

private:
    ValueRow totalsRow(const QString &name, bool customers) const
    {
        const MapTotals totals = m_map.totals(customers);
        QStringList states;
        for (const Choice<MapState> &choice : choicesOf<MapState>) {
            if (totals.count(choice.value) > 0)
                states.append(labelOf(choice.value) + u' ' +
                              QLocale().toString(totals.count(choice.value)));
        }
        const QString none = QStringLiteral("–");
        return {
            Common::tr("%1: %2").arg(name, Common::tr("%Ln account(s)", nullptr, totals.accounts)),
            Inline(Common::tr("%1 a year · %2 in talks")
                       .arg(totals.ours.isEmpty() ? none : amountsText(totals.ours),
                            totals.talks.isEmpty() ? none : amountsText(totals.talks))),
            states.join(QStringLiteral(" · ")) + QStringLiteral(" · ") +
                winRateText(customers ? m_rates.customers : m_rates.prospects),
            false};
    }

    void totals()
    {
        KeyValues values;
        values.columns = 2;
        values.rows = {totalsRow(Common::tr("Existing customers"), true),
                       totalsRow(Common::tr("Prospects"), false)};
        m_document.add(std::move(values));
    }

    /// Never by the colour alone: every cell says its state.
    Inline cellText(const MapCell &cell) const
    {
        const MapCellWords words = cellWords(cell, m_map.today());
        Inline text{Span{words.first(), toneOf(cell, m_map.today()),
                         cell.state == MapState::Ours || cell.state == MapState::InTalks}};
        QString second = words.second;
        if (cell.state == MapState::Unknown)
            second.clear();
        if (cell.knownFrom)
            second = (second.isEmpty() ? QString() : second + u' ') + knownMark(*cell.knownFrom);
        if (!second.isEmpty())
            text.spans.push_back(Span{u' ' + second, cell.old ? Tone::Warn : Tone::Muted});
        return text;
    }

    void matrix()
    {
        const std::vector<MapProduct> &products = m_map.products();
        for (size_t first = 0; first < products.size(); first += ProductsAcross) {
            const size_t last = std::min(first + ProductsAcross, products.size());
            const bool parted = products.size() > ProductsAcross;
            m_document.add(Heading{Words::tr("What they have"), 1,
                                   parted ? Words::tr("products %1 to %2 of %3")
                                                .arg(first + 1)
                                                .arg(last)
                                                .arg(products.size())
                                          : QString()});
            TableBlock table;
            table.columns.push_back({FieldLabel::tr("Account"), 4, false});
            for (size_t i = first; i < last; ++i)
                table.columns.push_back({products[i].name, 4, false});
            for (const Id<Account> id : m_accounts) {
                if (table.rows.size() == MostAccounts)
                    break;
                const MapAccount &account = *m_map.account(id);
                std::vector<Inline> cells{
                    Inline{Span{labelOf(account.tier) + u' ' + account.name, Tone::Neutral, true}}};
                for (size_t i = first; i < last; ++i)
                    cells.push_back(cellText(m_map.cell(id, products[i].id)));
                table.rows.push_back(std::move(cells));
            }
            m_document.add(std::move(table));
            more(m_accounts.size(), MostAccounts);
        }
        if (products.empty())
            m_document.add(Paragraph{Inline(Words::tr("There are no products yet."))});
    }

    void more(size_t all, size_t most)
    {
        if (all > most)
            m_document.add(Paragraph{
                Inline(Common::tr("and %n more", nullptr, static_cast<int>(all - most)))});
    }

    void spaces()
    {
        const std::vector<WhiteSpace> spaces = m_map.whiteSpaces();
        if (spaces.empty())
            return;
        QHash<Id<Product>, QString> names;
        for (const MapProduct &product : m_map.products())
            names.insert(product.id, product.name);
        m_document.add(Heading{Words::tr("What they did not ask for but would need"), 1,
                               Words::tr("existing customers first")});
        TableBlock table;
        table.columns = {{FieldLabel::tr("Account"), 3, false},
                         {TypeLabel::tr("Product"), 3, false},
                         {FieldLabel::tr("What they have"), 3, false},
                         {Common::tr("Why"), 7, false}};
        for (const WhiteSpace &space : spaces) {
            if (table.rows.size() == MostSpaces)
                break;
            QStringList why;
            for (const WhiteReason &reason : space.reasons)
                why.append(whiteReasonText(reason, m_map.today()));
            const MapAccount &account = *m_map.account(space.account);
            table.rows.push_back(
                {Inline{Span{labelOf(account.tier) + u' ' + account.name, Tone::Neutral, true}},
                 Inline(names.value(space.product)),
                 Inline(cellWords(m_map.cell(space.account, space.product), m_map.today()).first()),
                 Inline(why.join(QStringLiteral(" · ")))});
        }
        m_document.add(std::move(table));
        more(spaces.size(), MostSpaces);
    }

    void legend()
    {
        QStringList marks;
        for (const Choice<KnownFrom> &choice : choicesOf<KnownFrom>)
            marks.append(knownMark(choice.value) + u' ' + labelOf(choice.value));
        const QString text =
            Words::tr("How it is known: %1. What nobody asked is unknown and never counts as "
                      "having none; in colour stands what should be asked again.")
                .arg(listText(marks, languageOf(QLocale())));
        m_document.add(Callout{Tone::Neutral, Common::tr("How to read it"), Inline(text)});
    }

    const ProductMap &m_map;
    const StandingWinRates &m_rates;
    std::vector<Id<Account>> m_accounts; ///< those of a group behind one another
    Document m_document;
};

} // namespace

Document makeProductMapDocument(const ProductMap &map, const StandingWinRates &rates,
                                const LetterheadContent &letterhead, const QString &author)
{
    return Author(map, rates).write(letterhead, author);
}

} // namespace attache
