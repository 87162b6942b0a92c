#include "core/pack/record_slides.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/pack/hidden_customers.h"
#include "core/pack/made_records.h"
#include "core/record/record_type.h"
#include "core/record/records_with.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MadeSlide)
};

/// A row with the same field of all @p competitors; nothing where none says anything.
void addRow(TableSlide &slide, const QString &heading, const std::vector<Competitor> &competitors,
            LongText Competitor::*field)
{
    QStringList row{heading};
    for (const Competitor &each : competitors)
        row.append(each.*field);
    if (row.join(QString()) != heading)
        slide.rows.push_back(std::move(row));
}

/// Begins the state of a case that was anonymised when its slide was laid out; no digit of a hash.
constexpr QChar Nameless = u'x';

/// Without the headings, which are of the language and not of the case.
QStringList saidBy(const CaseSlide &slide)
{
    QStringList said{slide.title, slide.subtitle, slide.quote, slide.quoted};
    for (const CaseSlide::Column &column : slide.columns)
        said.append(column.text);
    for (const CaseSlide::Figure &figure : slide.figures)
        said += {figure.label, figure.before, figure.after, figure.unit};
    return said;
}

} // namespace

MadeFrom madeFrom(const CaseStudy &study)
{
    return {recordTypeOf<CaseStudy>().tableName(), {study.id.value()}, {}};
}

bool saysNoName(const MadeFrom &from)
{
    return from.state.startsWith(Nameless);
}

CaseSlide caseSlide(const CaseStudy &study, const std::vector<CaseFigure> &figures,
                    const QString &customer)
{
    CaseSlide slide;
    slide.title = study.title;
    QStringList about;
    for (const QString &each : {study.anonymised ? study.describedAs : customer, study.products}) {
        if (!each.isEmpty())
            about.append(each);
    }
    slide.subtitle = about.join(QStringLiteral(" · "));
    slide.columns = {{FieldLabel::tr("Challenge"), study.challenge},
                     {FieldLabel::tr("Solution"), study.solution},
                     {FieldLabel::tr("Result"), study.result}};
    for (const CaseFigure &figure : figures) {
        const QString label = figure.period.isEmpty()
                                  ? figure.label
                                  : figure.label + QStringLiteral(" · ") + figure.period;
        slide.figures.push_back({label, figure.before, figure.after, figure.unit});
    }
    if (study.quoteConsent == Approval::Approved) {
        slide.quote = study.quote;
        slide.quoted = study.quotedPerson;
    }
    slide.from = madeFrom(study);
    slide.from.state = stateOf(saidBy(slide));
    if (study.anonymised)
        slide.from.state.prepend(Nameless);
    return slide;
}

Result<CaseSlide> caseSlide(Connection &connection, Id<CaseStudy> id)
{
    ATTACHE_TRY(CaseStudy study, Store<CaseStudy>(connection).get(id));
    ATTACHE_TRY(auto figures, recordsWith(connection, &CaseFigure::caseStudy, id));
    std::ranges::stable_sort(figures, {}, &CaseFigure::position);
    ATTACHE_CHECK(hideCustomers(connection, study, figures));
    ATTACHE_TRY(const auto account, Store<Account>(connection).find(study.account));
    return caseSlide(study, figures, account ? account->name : QString());
}

TableSlide productSlide(const Product &product)
{
    TableSlide slide;
    slide.title = product.name;
    slide.subtitle = product.oneLiner;
    slide.rows.push_back({QString(), product.name});
    for (const auto &[heading, text] :
         {std::pair(FieldLabel::tr("For whom"), product.forWhom),
          std::pair(FieldLabel::tr("Needs it answers"), QString(product.needs))}) {
        if (!text.trimmed().isEmpty())
            slide.rows.push_back({heading, text});
    }
    slide.from = {recordTypeOf<Product>().tableName(),
                  {product.id.value()},
                  stateOf({product.name, product.oneLiner, product.forWhom, product.needs})};
    return slide;
}

TableSlide competitorSlide(const std::vector<Competitor> &competitors)
{
    TableSlide slide;
    //: Title of a slide; the names of competitors follow
    slide.title = Words::tr("How we compare");
    QStringList head{QString()};
    for (const Competitor &each : competitors)
        head.append(each.name);
    slide.rows.push_back(std::move(head));
    addRow(slide, FieldLabel::tr("Strengths"), competitors, &Competitor::strengths);
    addRow(slide, FieldLabel::tr("Weaknesses"), competitors, &Competitor::weaknesses);
    addRow(slide, FieldLabel::tr("Notes on prices"), competitors, &Competitor::priceNotes);
    addRow(slide, FieldLabel::tr("How we answer"), competitors, &Competitor::answer);
    QStringList said;
    slide.from.kind = recordTypeOf<Competitor>().tableName();
    for (const Competitor &each : competitors) {
        slide.from.records.append(each.id.value());
        said += {each.name, each.strengths, each.weaknesses, each.priceNotes, each.answer};
    }
    slide.from.state = stateOf(said);
    return slide;
}

} // namespace attache
