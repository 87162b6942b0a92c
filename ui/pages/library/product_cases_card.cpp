#include "ui/pages/library/product_cases_card.h"

#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/domain/case_study.h"
#include "core/record/record_names.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr size_t CasesShown = 4;
constexpr size_t MissingShown = 2;
constexpr int CaseHeight = 46;
constexpr int MissingHeight = 32;
/// How name and figure share a line.
constexpr int NamePart = 3;
constexpr int FigurePart = 2;

} // namespace

ProductCasesCard::ProductCasesCard(bool writable, QWidget *parent)
    : ProductCard(tr("Cases that tell of it"),
                  tr("No case tells of it yet. What one customer gained wins the next."), parent)
    , m_writable(writable)
{
    addLink(tr("Write one"), QStringLiteral("attache:command#new.case_study"))
        ->setEnabled(writable);
}

void ProductCasesCard::showStory(const ProductStory &story)
{
    setNote(story.cases.empty() ? QString()
                                : tr("%n case(s)", nullptr, static_cast<int>(story.cases.size())));
    std::vector<Row> rows;
    for (size_t i = 0; i < std::min(CasesShown, story.cases.size()); ++i)
        rows.push_back(caseRow(story.cases[i], story.today));
    for (size_t i = 0; i < std::min(MissingShown, story.withoutCase.size()); ++i)
        rows.push_back(missingRow(story.withoutCase[i], story.today));
    showRows(rows);
}

ProductCard::Row ProductCasesCard::caseRow(const ProductCase &told, QDate today)
{
    const LibraryFacts &study = told.study;
    const bool expired = study.isExpired(today);
    const QString taken =
        told.taken > 0 ? tr("taken along %n time(s)", nullptr, told.taken) : tr("not used yet");
    const QString below =
        joined({told.industry, study.since.isValid() ? shortDay(study.since, today) : QString()});
    const QString end = expired ? Common::tr("Expired") : taken;
    const QString said = joined({study.title, below, told.figure, end});
    const QString link = linkTo(Id<CaseStudy>(study.id));
    return {said + link, [this, said, link, below, end, expired, title = study.title,
                          values = told.values, figure = told.figure] {
                ListRow *row = makeLinkRow(CaseHeight, said, link);
                row->row()->addWidget(twoLines(title, below), NamePart);
                auto *right = new QWidget;
                auto *column = new QVBoxLayout(right);
                column->setContentsMargins(0, 0, 0, 0);
                column->setSpacing(0);
                column->addStretch(1);
                auto *upper = new ElidedLabel(values, FontRole::SmallBold);
                upper->setToolTip(plainTip(figure));
                auto *lower = new ElidedLabel(end, FontRole::Small,
                                              expired ? TextColor::Warn : TextColor::Secondary);
                for (ElidedLabel *line : {upper, lower}) {
                    line->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
                    if (!line->text().isEmpty())
                        column->addWidget(line);
                    else
                        delete line;
                }
                column->addStretch(1);
                row->row()->addWidget(right, FigurePart);
                return row;
            }};
}

ProductCard::Row ProductCasesCard::missingRow(const WonDeal &deal, QDate today)
{
    const auto days = deal.closedOn.isValid() ? deal.closedOn.daysTo(today) : -1;
    const QString text =
        days >= 0 ? tr("%1 signed %n day(s) ago and has no case", nullptr, static_cast<int>(days))
                        .arg(deal.accountName)
                  : tr("%1 signed and has no case").arg(deal.accountName);
    const QString link = QStringLiteral("attache:library#case_of:") + deal.id.toString();
    const bool writable = m_writable;
    return {text + link, [this, text, link, writable] {
                ListRow *row = makeLinkRow(MissingHeight, text, link);
                row->setEnabled(writable);
                row->row()->addWidget(new Dot(Tone::Warn));
                row->row()->addWidget(new ElidedLabel(text, FontRole::Small), 1);
                row->row()->addWidget(
                    new TextLabel(tr("Make it"), FontRole::Small, TextColor::Accent));
                return row;
            }};
}

} // namespace attache
