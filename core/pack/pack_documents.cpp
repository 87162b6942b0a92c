#include "core/pack/pack_documents.h"

#include "core/base/shared_text.h"
#include "core/brief/value_text.h"
#include "core/deck/made_slide.h"

#include <QCoreApplication>

#include <algorithm>

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
    document.subtitle = listText({head.account, dateText(head.day, head.language)}, head.language);
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

/// Two bars on one scale from zero; words where there is no number to draw.
void addFigure(Document &document, const CaseFigure &figure)
{
    const QString label = figure.period.isEmpty()
                              ? figure.label
                              : figure.label + QStringLiteral(" · ") + figure.period;
    const auto before = leadingNumber(figure.before);
    const auto after = leadingNumber(figure.after);
    if (!before || !after) {
        document.add(KeyValues{
            {{label, QStringLiteral("%1 → %2").arg(withUnit(figure.before, figure.unit),
                                                   withUnit(figure.after, figure.unit))}}});
        return;
    }
    Chart chart;
    chart.name = label;
    const auto row = [&](const QString &name, double value, const QString &text, Tone tone) {
        ChartCategory category;
        category.label = name;
        category.marks.push_back({0, value, ChartMark::Look::Solid, tone});
        category.figure = withUnit(text, figure.unit);
        category.tip = labelledText(name, category.figure, Language::English);
        chart.categories.push_back(std::move(category));
    };
    row(FieldLabel::tr("Before"), *before, figure.before, Tone::Muted);
    row(FieldLabel::tr("After"), *after, figure.after, Tone::Accent);
    document.add(Heading{label, 2});
    document.add(std::move(chart));
}

void addCase(Document &document, const BookletCase &each, const PackHead &head)
{
    const CaseStudy &study = each.study;
    document.add(Heading{study.title, NewPage});
    QStringList about{each.customer, each.industry};
    if (study.liveOn.isValid())
        about.append(labelledText(FieldLabel::tr("Live since"),
                                  dateText(study.liveOn, head.language), head.language));
    about.removeAll(QString());
    document.add(Paragraph{about.join(QStringLiteral(" · "))});
    for (const auto &[heading, text] :
         {std::pair(FieldLabel::tr("Challenge"), QString(study.challenge)),
          std::pair(FieldLabel::tr("Solution"), QString(study.solution)),
          std::pair(FieldLabel::tr("Result"), QString(study.result))}) {
        if (text.trimmed().isEmpty())
            continue;
        document.add(Heading{heading, 2});
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
            document.add(Paragraph{line});
    }
    for (const CaseFigure &figure : each.figures)
        addFigure(document, figure);
    if (study.quoteConsent == Approval::Approved && !study.quote.isEmpty())
        document.add(Callout{Tone::Accent, study.quotedPerson, QString(study.quote)});
}

} // namespace

Document makeBooklet(const std::vector<BookletCase> &cases, const std::vector<int> &pages,
                     const PackHead &head)
{
    Document document = paper(TypeLabel::tr("Case studies"), head);
    //: Above a list of what stands on which page
    document.add(Heading{Words::tr("Contents"), 1});
    ListBlock contents;
    contents.marker = ListBlock::Marker::Number;
    for (size_t index = 0; index < cases.size(); ++index) {
        ListBlock::Item item;
        item.text =
            cases[index].customer.isEmpty()
                ? cases[index].study.title
                : QStringLiteral("%1 · %2").arg(cases[index].study.title, cases[index].customer);
        item.trailing = index < pages.size() ? QString::number(pages[index]) : QStringLiteral("–");
        contents.items.push_back(std::move(item));
    }
    document.add(std::move(contents));
    for (const BookletCase &each : cases)
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

Document makeHandoutList(const std::vector<Collateral> &handouts, const PackHead &head)
{
    Document document = paper(Words::tr("To print and take along"), head);
    ListBlock list;
    list.marker = ListBlock::Marker::Check;
    for (const Collateral &each : handouts) {
        ListBlock::Item item;
        QStringList words{each.title, each.version, each.address};
        words.removeAll(QString());
        item.text = words.join(QStringLiteral(" · "));
        item.trailing = labelOf(each.kind);
        list.items.push_back(std::move(item));
    }
    document.add(std::move(list));
    return document;
}

} // namespace attache
