#include "core/brief/needs_document.h"

#include "core/base/shared_text.h"
#include "core/brief/internal_paper.h"
#include "core/brief/links.h"
#include "core/brief/needs_text.h"
#include "core/brief/value_text.h"

#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Needs)
};

/// More needs of one theme than this are a list to look into, and no paper.
constexpr size_t MostNeeds = 200;
constexpr size_t MostProposals = 60;

Tone toneOf(NeedTruth truth)
{
    return truth == NeedTruth::True       ? Tone::Ok
           : truth == NeedTruth::Doubtful ? Tone::Warn
                                          : Tone::Muted;
}

class Author
{
public:
    explicit Author(const NeedsOverview &needs)
        : m_needs(needs)
    {
    }

    Document write(const LetterheadContent &letterhead, const QString &author, QDate today)
    {
        m_document =
            internalPaper(Words::tr("Needs across accounts"),
                          shortDateText(today, {}, languageOf(QLocale())), letterhead, author);
        m_document.compact = true;
        if (m_needs.rows.needs.empty())
            m_document.add(Paragraph{Inline(Words::tr("No needs are noted yet."))});
        figures();
        for (const ThemeFigure &figure : m_needs.themes)
            needsOf(figure);
        needsOf(m_needs.loose);
        proposals();
        vague();
        return std::move(m_document);
    }

private:
    void heading(const QString &text, const QString &note = {})
    {
        m_document.add(Heading{text, 1, note});
    }

    static QString needCount(const ThemeFigure &figure)
    {
        return Words::tr("%n need(s)", nullptr, static_cast<int>(figure.needs.size()));
    }

    void figures()
    {
        if (m_needs.rows.needs.empty() && m_needs.themes.empty())
            return;
        heading(TypeLabel::tr("Need themes"));
        TableBlock table;
        table.columns = {
            {FieldLabel::tr("Theme"), 5, false},    {TypeLabel::tr("Accounts"), 2, true},
            {TypeLabel::tr("Needs"), 2, true},      {Words::tr("Said by"), 5, false},
            {FieldLabel::tr("Verified"), 4, false}, {Common::tr("Money waiting"), 3, true}};
        const auto add = [&table](const ThemeFigure &figure) {
            const QStringList sums = themeWaiting(figure);
            table.rows.push_back(
                {Inline{Span{themeName(figure), Tone::Neutral, !figure.theme.isNull()}},
                 Inline(QLocale().toString(figure.accounts)),
                 Inline(QLocale().toString(figure.needs.size())), Inline(themeRoles(figure)),
                 Inline(themeTruths(figure).join(QStringLiteral(" · "))),
                 Inline(sums.isEmpty() ? QStringLiteral("–") : sums.join(QStringLiteral(" + ")))});
        };
        for (const ThemeFigure &figure : m_needs.themes)
            add(figure);
        if (!m_needs.loose.needs.empty())
            add(m_needs.loose);
        m_document.add(std::move(table));
    }

    void needsOf(const ThemeFigure &figure)
    {
        if (figure.needs.empty())
            return;
        heading(themeName(figure), needCount(figure));
        TableBlock table;
        table.columns = {{FieldLabel::tr("Account"), 4, false},
                         {FieldLabel::tr("Need"), 8, false},
                         {FieldLabel::tr("Stated by"), 3, false},
                         {FieldLabel::tr("Verified"), 3, false}};
        for (size_t i = 0; i < std::min(figure.needs.size(), MostNeeds); ++i) {
            const NeedRow &row = m_needs.rows.needs[figure.needs[i]];
            table.rows.push_back(
                {Inline(labelOf(row.tier) + u' ' + row.accountName),
                 Inline(QString(row.need.text).simplified()), Inline(row.statedBy),
                 Inline{Span{labelOf(row.need.truth), toneOf(row.need.truth), false}}});
        }
        m_document.add(std::move(table));
        more(figure.needs.size(), MostNeeds);
    }

    void more(size_t all, size_t most)
    {
        if (all > most)
            m_document.add(Paragraph{
                Inline{Span{Common::tr("and %n more", nullptr, static_cast<int>(all - most)),
                            Tone::Muted, false}}});
    }

    void proposals()
    {
        if (m_needs.proposals.empty())
            return;
        heading(Words::tr("Perhaps the same"));
        ListBlock list;
        for (size_t i = 0; i < std::min(m_needs.proposals.size(), MostProposals); ++i) {
            const ThemeProposal &each = m_needs.proposals[i];
            list.items.push_back({Inline(proposalText(m_needs, each)), Inline(proposalNote(each)),
                                  Tone::Neutral, false});
        }
        m_document.add(std::move(list));
        more(m_needs.proposals.size(), MostProposals);
    }

    void vague()
    {
        if (m_needs.vague.empty())
            return;
        heading(Words::tr("Ask a user for the cause"));
        ListBlock list;
        for (const VagueNeed &each : m_needs.vague) {
            const NeedRow &row = m_needs.rows.needs[each.need];
            list.items.push_back(
                {Inline(QStringLiteral("%1 · %2 · %3")
                            .arg(labelOf(row.tier) + u' ' + row.accountName, row.statedBy,
                                 QString(row.need.text).simplified())),
                 Inline(causeText(each)), Tone::Warn, false});
        }
        m_document.add(std::move(list));
    }

    const NeedsOverview &m_needs;
    Document m_document;
};

} // namespace

Document makeNeedsDocument(const NeedsOverview &needs, const LetterheadContent &letterhead,
                           const QString &author, QDate today)
{
    return Author(needs).write(letterhead, author, today);
}

} // namespace attache
