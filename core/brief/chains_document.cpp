#include "core/brief/chains_document.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/internal_paper.h"
#include "core/brief/value_text.h"

namespace attache {

namespace {

QString amountOf(const std::optional<Money> &amount, const QString &currency)
{
    return amount ? shortAmount(*amount, currency) : QStringLiteral("–");
}

QString withTier(const ChainAccount &about)
{
    return labelOf(about.tier) + u' ' + about.name;
}

class Author
{
public:
    Author(const ChainsOverview &chains, QDate today, Language language)
        : m_chains(chains)
        , m_today(today)
        , m_language(language)
    {
    }

    Document write(const LetterheadContent &letterhead, const QString &author)
    {
        m_document = internalPaper(Common::tr("Decision chains"),
                                   shortDateText(m_today, {}, m_language), letterhead, author);
        m_document.compact = true;
        map();
        next();
        single();
        opponents();
        fading();
        return std::move(m_document);
    }

private:
    void heading(const QString &text) { m_document.add(Heading{text, 1, {}}); }
    QString day(QDate day) const { return shortDateText(day, m_today, m_language); }

    /// A person with what is known of them: never by the colour alone.
    Inline cellText(const HeatCell &cell) const
    {
        if (cell.name.isEmpty())
            return Inline{Span{labelOf(RoleCoverage::Unknown), Tone::Muted, false, false, {}}};
        Tone tone = Tone::Neutral;
        QString word = labelOf(cell.coverage);
        if (cell.opposed) {
            tone = Tone::Danger;
            word = labelOf(Stance::Opponent);
        } else if (cell.coverage == RoleCoverage::Supportive) {
            tone = Tone::Ok;
        }
        if (cell.lastMet.isValid())
            word +=
                u' ' + Common::tr("%n d", "days", static_cast<int>(cell.lastMet.daysTo(m_today)));
        return Inline{Span{cell.name + u' ', tone, true, false, {}},
                      Span{word, cell.faded ? Tone::Warn : Tone::Muted, false, false, {}}};
    }

    void map()
    {
        heading(Common::tr("Who was met, and who was not"));
        TableBlock table;
        table.columns.push_back({FieldLabel::tr("Account"), 5, false});
        for (const RoleKind role : HeatRoles)
            table.columns.push_back({labelOf(role), 5, false});
        table.columns.push_back({Common::tr("Money waiting"), 6, true});
        for (const HeatRow &row : m_chains.rows) {
            std::vector<Inline> cells{Inline(withTier(row.about))};
            for (const HeatCell &cell : row.cells)
                cells.push_back(cellText(cell));
            cells.emplace_back(row.about.openDeals > 0
                                   ? shortAmount(row.about.waiting, row.about.currency)
                                   : QStringLiteral("–"));
            table.rows.push_back(std::move(cells));
        }
        std::vector<Inline> foot{Inline(labelOf(RoleCoverage::Met))};
        for (const int met : m_chains.met)
            foot.emplace_back(QStringLiteral("%1 / %2").arg(met).arg(m_chains.rows.size()));
        QStringList sums;
        for (auto at = m_chains.waiting.all().cbegin(); at != m_chains.waiting.all().cend(); ++at)
            sums.append(shortAmount(at.value(), at.key()));
        foot.emplace_back(sums.join(QStringLiteral(" + ")));
        table.rows.push_back(std::move(foot));
        m_document.add(std::move(table));
    }

    void next()
    {
        if (m_chains.next.empty())
            return;
        heading(Common::tr("Whom to meet next"));
        TableBlock table;
        table.columns = {
            {FieldLabel::tr("Account"), 3, false}, {FieldLabel::tr("Opportunity"), 4, false},
            {FieldLabel::tr("Amount"), 2, true},   {FieldLabel::tr("Role"), 2, false},
            {FieldLabel::tr("Contact"), 3, false}, {Common::tr("Introduced by"), 4, false}};
        for (const NextMeeting &each : m_chains.next) {
            QStringList path;
            for (const PathPerson &person : each.path) {
                if (person.contact != each.contact)
                    path.append(person.name);
            }
            table.rows.push_back(
                {Inline(withTier(each.about)), Inline(each.dealName),
                 Inline(amountOf(each.amount, each.currency)), Inline(labelOf(each.role)),
                 Inline(each.contact.isNull() ? labelOf(RoleCoverage::Unknown) : each.name),
                 Inline(path.isEmpty() ? QStringLiteral("–") : path.join(QStringLiteral(" → ")))});
        }
        m_document.add(std::move(table));
    }

    void single()
    {
        if (m_chains.single.empty())
            return;
        heading(Common::tr("Hanging on one person"));
        ListBlock list;
        for (const SingleThread &each : m_chains.single)
            list.items.push_back({Inline(QStringLiteral("%1 · %2 · %3")
                                             .arg(withTier(each.about), each.dealName, each.name)),
                                  Inline(amountOf(each.amount, each.currency)), Tone::Warn, false});
        m_document.add(std::move(list));
    }

    void opponents()
    {
        if (m_chains.opponents.empty())
            return;
        heading(Common::tr("Opponents without an answer"));
        ListBlock list;
        for (const UnansweredOpponent &each : m_chains.opponents) {
            QStringList parts{withTier(each.about), each.name, each.concern.simplified()};
            parts.removeAll(QString());
            list.items.push_back({Inline(parts.join(QStringLiteral(" · "))),
                                  Inline(each.lastMet.isValid() ? day(each.lastMet) : QString()),
                                  Tone::Danger, false});
        }
        m_document.add(std::move(list));
    }

    void fading()
    {
        if (m_chains.fading.empty())
            return;
        heading(Common::tr("Fading contacts"));
        ListBlock list;
        for (const FadingContact &each : m_chains.fading)
            list.items.push_back(
                {Inline(QStringLiteral("%1 · %2 · %3")
                            .arg(withTier(each.about), each.name, labelOf(each.role))),
                 Inline(day(each.lastMet)), Tone::Warn, false});
        m_document.add(std::move(list));
    }

    const ChainsOverview &m_chains;
    const QDate m_today;
    const Language m_language;
    Document m_document;
};

} // namespace

Document makeChainsDocument(const ChainsOverview &chains, const LetterheadContent &letterhead,
                            const QString &author, QDate today, Language language)
{
    return Author(chains, today, language).write(letterhead, author);
}

} // namespace attache
