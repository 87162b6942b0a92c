#include "ui/pages/library/product_trainings_card.h"

#include "core/base/language.h"
#include "core/base/shared_text.h"
#include "core/brief/links.h"
#include "core/brief/value_text.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr size_t TrainingsShown = 4;
constexpr int TrainingHeight = 46;
constexpr int FailedHeight = 32;
constexpr int ResultWidth = 148;

/// How many passed, over a bar of them.
QWidget *makeResult(const TrainingRow &training, const QString &mean, const QString &passed)
{
    auto *holder = new QWidget;
    holder->setFixedWidth(ResultWidth);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space1);
    column->addStretch(1);
    auto *line = new QHBoxLayout;
    line->addWidget(new ElidedLabel(mean, FontRole::Small, TextColor::Secondary), 1);
    line->addWidget(new TextLabel(passed, FontRole::SmallBold));
    column->addLayout(line);
    if (training.count.people > 0) {
        auto *bar = new MeterWidget(training.count.passed, training.count.people);
        bar->setTone(training.count.passed == training.count.people ? Tone::Ok : Tone::Warn);
        bar->setNumberVisible(false);
        column->addWidget(bar);
    }
    column->addStretch(1);
    return holder;
}

} // namespace

ProductTrainingsCard::ProductTrainingsCard(bool writable, QWidget *parent)
    : ProductCard(TypeLabel::tr("Trainings"),
                  tr("Nobody is trained on it yet: neither our sales nor a customer's users."),
                  parent)
{
    addLink(tr("Plan one"), QStringLiteral("attache:command#new.training"))->setEnabled(writable);
}

void ProductTrainingsCard::showStory(const ProductStory &story)
{
    std::vector<Row> rows;
    const size_t shown = std::min(TrainingsShown, story.trainings.size());
    setNote(story.trainings.size() > shown
                //: %1 of the trainings are listed
                ? tr("%1 of %n training(s)", nullptr, static_cast<int>(story.trainings.size()))
                      .arg(shown)
                : QString());
    for (size_t i = 0; i < shown; ++i) {
        rows.push_back(trainingRow(story.trainings[i], story.today));
        if (!story.trainings[i].failed.isEmpty())
            rows.push_back(failedRow(story.trainings[i]));
    }
    showRows(rows);
}

ProductCard::Row ProductTrainingsCard::trainingRow(const TrainingRow &training, QDate today)
{
    const Training &held = training.training;
    const QString below =
        joined({held.heldOn.isValid() ? shortDay(held.heldOn, today) : QString(),
                firstOf({training.account, labelOf(held.audience)}),
                held.passMark ? tr("pass mark %1").arg(*held.passMark) : QString()});
    const QString mean = training.mean ? tr("mean %1").arg(*training.mean) : QString();
    const QString passed = training.count.people > 0
                               ? tr("%1 of %2 passed")
                                     .arg(QLocale().toString(training.count.passed),
                                          QLocale().toString(training.count.people))
                               : tr("nobody listed");
    const QString said = joined({held.title, below, mean, passed});
    return {said + held.id.toString(), [this, &training, said, below, mean, passed] {
                const Training &each = training.training;
                ListRow *row = makeLinkRow(TrainingHeight, said, linkTo(each.id));
                row->row()->addWidget(twoLines(each.title, below), 1);
                row->row()->addWidget(makeResult(training, mean, passed));
                return row;
            }};
}

ProductCard::Row ProductTrainingsCard::failedRow(const TrainingRow &training)
{
    const QString text = tr("Not passed: %1").arg(listText(training.failed, languageOf(QLocale())));
    const QString link = linkTo(training.training.id);
    return {text + link, [this, text, link] {
                ListRow *row = makeLinkRow(FailedHeight, text, link);
                row->setLineAbove(false);
                row->setLined(false);
                row->row()->addWidget(new Dot(Tone::Warn));
                row->row()->addWidget(new ElidedLabel(text, FontRole::Small), 1);
                return row;
            }};
}

} // namespace attache
