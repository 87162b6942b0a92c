#include "core/pack/pack_documents.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/brief/value_text.h"
#include "core/deck/made_slide.h"
#include "core/record/record_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PackDocuments)
};

/// The level of a heading that begins a page.
constexpr int NewPage = 0;

Document paper(const QString &title, const PackHead &head)
{
    Document document;
    document.title = title;
    document.subtitle = Words::tr("For %1").arg(head.account) + QStringLiteral(" · ") +
                        dateText(head.day, head.language);
    document.letterhead = head.letterhead;
    document.headerRight = title;
    document.author = head.author;
    document.subject = head.account;
    return document;
}

QString withUnit(const QString &value, const QString &unit)
{
    return unit.isEmpty() ? value : value + u' ' + unit;
}

/// The period of all of @p figures; empty where they have several.
QString commonPeriod(const std::vector<CaseFigure> &figures)
{
    const bool differs = std::ranges::any_of(
        figures, [&](const CaseFigure &each) { return each.period != figures.front().period; });
    return figures.empty() || differs ? QString() : figures.front().period;
}

/// Pairs of bars, before and after, each pair on a scale of its own from zero; words where there is
/// no number to draw.
void addFigures(Document &document, const std::vector<CaseFigure> &figures, Language language)
{
    if (figures.empty())
        return;
    const QString period = commonPeriod(figures);
    document.add(Heading{Common::tr("Before and after"), 2, period});
    constexpr double Longest = 100;
    Chart chart;
    chart.name = Common::tr("Before and after");
    chart.high = Longest;
    KeyValues words;
    for (const CaseFigure &figure : figures) {
        const QString label = figure.period.isEmpty() || !period.isEmpty()
                                  ? figure.label
                                  : figure.label + QStringLiteral(" · ") + figure.period;
        const auto before = leadingNumber(figure.before);
        const auto after = leadingNumber(figure.after);
        if (!before || !after) {
            words.rows.push_back(
                {label, QStringLiteral("%1 → %2").arg(withUnit(figure.before, figure.unit),
                                                      withUnit(figure.after, figure.unit))});
            continue;
        }
        const double most = std::max({*before, *after, std::numeric_limits<double>::min()});
        const auto row = [&](const QString &name, double value, const QString &text, Tone tone) {
            ChartCategory category;
            category.label = name;
            category.marks.push_back({0, Longest * value / most, ChartMark::Look::Solid, tone});
            category.figure = withUnit(text, figure.unit);
            category.figureTone = tone;
            category.tip = labelledText(name, category.figure, language);
            chart.categories.push_back(std::move(category));
        };
        row(QStringLiteral("%1 · %2").arg(label, FieldLabel::tr("Before")), *before, figure.before,
            Tone::Muted);
        row(FieldLabel::tr("After"), *after, figure.after, Tone::Accent);
    }
    if (!chart.isEmpty())
        document.add(std::move(chart));
    if (!words.rows.empty())
        document.add(std::move(words));
}

/// "230 → 48 min"
QString pairOf(const CaseFigure &figure)
{
    return QStringLiteral("%1 → %2").arg(figure.before, withUnit(figure.after, figure.unit));
}

/// The first figures that say both at the head of the page, large: what was and what is now.
void addHeadFigures(Document &document, const std::vector<CaseFigure> &figures)
{
    constexpr int Most = 3;
    KeyValues heads;
    heads.columns = Most;
    for (const CaseFigure &figure : figures) {
        if (figure.before.isEmpty() || figure.after.isEmpty() || heads.rows.size() == Most)
            continue;
        const auto before = leadingNumber(figure.before);
        const auto after = leadingNumber(figure.after);
        QStringList about{figure.label};
        if (before && after && *before > 0)
            about.append(percentChange((*after - *before) / *before * 100));
        heads.rows.push_back({{},
                              Inline{Span{pairOf(figure), Tone::Accent, true}},
                              about.join(QStringLiteral(" · "))});
    }
    if (!heads.rows.empty())
        document.add(std::move(heads));
}

/// "Nightly upload: 230 → 48 min"
QString headline(const CaseFigure &figure, Language language)
{
    return labelledText(figure.label, pairOf(figure), language);
}

void addCase(Document &document, const BookletCase &each, const PackHead &head)
{
    const CaseStudy &study = each.study;
    QStringList about{each.customer, each.industry, study.products};
    if (study.liveOn.isValid())
        about.append(labelledText(FieldLabel::tr("Live since"),
                                  dateText(study.liveOn, head.language), head.language));
    about.removeAll(QString());
    document.add(Paragraph{{Span{about.join(QStringLiteral(" · ")), Tone::Accent}}});
    addHeadFigures(document, each.figures);
    KeyValues story;
    for (const auto &[heading, text] :
         {std::pair(FieldLabel::tr("Challenge"), QString(study.challenge)),
          std::pair(FieldLabel::tr("Solution"), QString(study.solution)),
          std::pair(FieldLabel::tr("Result"), QString(study.result))}) {
        if (!text.trimmed().isEmpty())
            story.rows.push_back({heading, text.trimmed()});
    }
    if (!story.rows.empty())
        document.add(std::move(story));
    addFigures(document, each.figures, head.language);
    if (study.quoteConsent == Approval::Approved && !study.quote.isEmpty())
        document.add(Callout{Tone::Accent, study.quotedPerson, QString(study.quote)});
}

/// What a reader should know of the booklet before the contents.
QString aboutBooklet(const std::vector<BookletCase> &cases, Language language)
{
    QStringList industries;
    for (const BookletCase &each : cases) {
        if (!each.industry.isEmpty() && !industries.contains(each.industry))
            industries.append(each.industry);
    }
    const QString count = Common::tr("%n case(s)", nullptr, int(cases.size()));
    return industries.isEmpty() ? count
                                : count + QStringLiteral(" · ") + listText(industries, language);
}

} // namespace

Document makeBooklet(const std::vector<BookletCase> &cases, const std::vector<int> &pages,
                     const PackHead &head)
{
    Document document = paper(TypeLabel::tr("Case studies"), head);
    const bool approved = std::ranges::all_of(
        cases, [](const BookletCase &each) { return each.study.approval == Approval::Approved; });
    document.add(
        Callout{Tone::Accent, aboutBooklet(cases, head.language),
                approved ? Words::tr("Approved by the customers they tell of.") : QString()});
    //: Above a list of what stands on which page
    document.add(Heading{Words::tr("Contents"), 1});
    ListBlock contents;
    contents.marker = ListBlock::Marker::Number;
    for (size_t index = 0; index < cases.size(); ++index) {
        const BookletCase &each = cases[index];
        ListBlock::Item item;
        item.text.spans.push_back({each.study.title, Tone::Neutral, true});
        QStringList more{each.customer};
        if (!each.figures.empty())
            more.append(headline(each.figures.front(), head.language));
        more.removeAll(QString());
        if (!more.isEmpty())
            item.text.spans.push_back(
                {QStringLiteral("  ") + more.join(QStringLiteral(" · ")), Tone::Muted});
        item.trailing = index < pages.size() ? QString::number(pages[index]) : QStringLiteral("–");
        contents.items.push_back(std::move(item));
    }
    document.add(std::move(contents));
    for (const BookletCase &each : cases) {
        document.add(Heading{each.study.title, NewPage});
        addCase(document, each, head);
    }
    return document;
}

Document makeCasePage(const BookletCase &each, const PackHead &head)
{
    Document document = paper(each.study.title, head);
    document.subtitle.clear();
    document.headerRight = TypeLabel::tr("Case studies");
    addCase(document, each, head);
    return document;
}

Document makeFaqSheet(const std::vector<SheetQuestion> &questions,
                      const std::vector<RoleKind> &audience, const PackHead &head)
{
    Document document = paper(TypeLabel::tr("Questions and answers"), head);
    const auto addAll = [&](const QString &heading, auto answerOf) {
        bool isFirst = true;
        for (const SheetQuestion &each : questions) {
            const QString answer = answerOf(each);
            if (answer.trimmed().isEmpty())
                continue;
            if (isFirst)
                document.add(Heading{heading, 1});
            isFirst = false;
            document.add(Heading{each.faq.question, 2});
            for (const QString &line : answer.split(u'\n', Qt::SkipEmptyParts))
                document.add(Paragraph{line});
        }
    };
    for (const RoleKind role : audience) {
        addAll(labelOf(role), [&](const SheetQuestion &each) -> QString {
            const auto found = std::ranges::find(each.answers, role, &FaqAnswer::audience);
            return found == each.answers.end() ? QString() : QString(found->text);
        });
    }
    addAll(Words::tr("For anybody"),
           [](const SheetQuestion &each) -> QString { return each.faq.answer; });
    return document;
}

bool isOnPaper(CollateralKind kind)
{
    return kind != CollateralKind::WebPage && kind != CollateralKind::SocialProfile;
}

Document makeHandoutList(const std::vector<Handout> &handouts, const PackHead &head)
{
    Document document = paper(Words::tr("To print and take along"), head);
    ListBlock list;
    list.marker = ListBlock::Marker::Check;
    for (const Handout &each : handouts) {
        const Collateral &collateral = each.collateral;
        ListBlock::Item item;
        item.text.spans.push_back(
            {joined({collateral.title, collateral.version}), Tone::Neutral, true});
        const QString place = joined({collateral.address, listText(each.files, head.language)});
        item.text.spans.push_back(
            {QStringLiteral("  ") +
                 joined({labelOf(collateral.kind),
                         place.isEmpty() ? Words::tr("where it is kept is not noted") : place}),
             place.isEmpty() ? Tone::Warn : Tone::Muted});
        if (each.copies > 0)
            item.trailing = Words::tr("%n copy(ies)", nullptr, each.copies);
        list.items.push_back(std::move(item));
    }
    document.add(std::move(list));
    return document;
}

} // namespace attache
