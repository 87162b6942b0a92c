#include "ui/pages/library/library_sheet.h"

#include "core/base/shared_text.h"
#include "core/brief/assessment.h"
#include "core/brief/playbook_evidence.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/faq_answer.h"
#include "core/domain/playbook_run_step.h"
#include "core/domain/playbook_step.h"
#include "core/domain/recipe_slot.h"
#include "core/domain/rival_function.h"
#include "core/domain/training_person.h"
#include "core/domain/training_question.h"
#include "core/insight/run_waiting.h"
#include "core/queries/playbook_runs.h"
#include "core/record/field_writer.h"
#include "core/record/records_with.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"
#include "ui/forms/record_form.h"
#include "ui/lists/library_notices.h"
#include "ui/models/day_text.h"
#include "ui/pages/library/part_list.h"
#include "ui/pages/library/swot_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace attache {

namespace {

QList<PartList *> partsFor(Desk &desk, const RecordType &type)
{
    const auto list = [&](const RecordType &part, const QString &title, const QString &add) {
        return new PartList(desk, type, part, title, add);
    };
    if (&type == &recordTypeOf<Faq>())
        return {list(recordTypeOf<FaqAnswer>(), LibrarySheet::tr("Answers by audience"),
                     LibrarySheet::tr("Add an answer"))};
    if (&type == &recordTypeOf<Competitor>())
        return {list(recordTypeOf<CompetitorSighting>(), LibrarySheet::tr("Where it was met"),
                     LibrarySheet::tr("Add a meeting with it")),
                list(recordTypeOf<RivalFunction>(), LibrarySheet::tr("Function by function"),
                     LibrarySheet::tr("Add a function"))};
    if (&type == &recordTypeOf<Playbook>())
        return {list(recordTypeOf<PlaybookStep>(), TypeLabel::tr("Steps"),
                     LibrarySheet::tr("Add a step"))};
    if (&type == &recordTypeOf<PlaybookRun>())
        return {list(recordTypeOf<PlaybookRunStep>(), TypeLabel::tr("Steps"),
                     LibrarySheet::tr("Add a step"))};
    if (&type == &recordTypeOf<Recipe>())
        return {list(recordTypeOf<RecipeSlot>(), TypeLabel::tr("Slots of recipes"),
                     LibrarySheet::tr("Add a slot"))};
    if (&type == &recordTypeOf<Training>())
        return {list(recordTypeOf<TrainingPerson>(), TypeLabel::tr("Trained people"),
                     LibrarySheet::tr("Add a person")),
                list(recordTypeOf<TrainingQuestion>(), TypeLabel::tr("Questions asked"),
                     LibrarySheet::tr("Add a question"))};
    return {};
}

/// How the assessment went; empty while nobody is trained.
QString trainingWords(Desk &desk, Id<Training> training)
{
    const auto count = trainingCount(desk.connection(), training);
    if (!count) {
        desk.report(count.error());
        return {};
    }
    if (count->people == 0)
        return {};
    return LibrarySheet::tr("%n trained: %1 passed, %2 not passed, %3 without a result.", nullptr,
                            count->people)
        .arg(QString::number(count->passed), QString::number(count->failed),
             QString::number(count->open()));
}

/// Who waited for whom; empty while nobody did.
QString runWords(Desk &desk, const PlaybookRun &run)
{
    const auto steps = runStepsOf(desk.connection(), run.id);
    if (!steps) {
        desk.report(steps.error());
        return {};
    }
    const RunWaiting waiting = runWaiting(*steps, run.startedOn, desk.clock().today());
    if (waiting.weWaited == 0 && waiting.theyWaited == 0)
        return {};
    return Common::tr("We waited %1 working days, they waited %2.")
        .arg(QString::number(waiting.weWaited), QString::number(waiting.theyWaited));
}

} // namespace

LibrarySheet::LibrarySheet(Desk &desk, const RecordType &type, QWidget *parent)
    : RecordSheet(desk, type, parent)
    , m_type(type)
    , m_words(new TextLabel({}, FontRole::Small, TextColor::Warn))
    , m_reviewed(new Button(Common::tr("Still holds"), ButtonKind::Link))
    , m_advice(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    m_words->setWordWrap(true);
    m_advice->setWordWrap(true);
    m_reviewed->setToolTip(Common::tr("Reviewed today: the next review is in a year"));
    m_reviewed->setEnabled(!desk.workspace().isReadOnly());
    connect(m_reviewed, &Button::clicked, this, &LibrarySheet::reviewed);
    QVBoxLayout *column = content()->column();
    int at = 0;
    column->insertWidget(at++, m_words);
    column->insertWidget(at++, m_reviewed, 0, Qt::AlignLeading);
    column->insertWidget(at++, m_advice);
    if (&type == &recordTypeOf<Competitor>()) {
        m_swot = new SwotView;
        column->insertWidget(at++, m_swot);
    }
    m_parts = partsFor(desk, type);
    if (&type == &recordTypeOf<Training>())
        addPapers(column, at++);
    if (&type == &recordTypeOf<Playbook>())
        addEvidence(column, at++);
    if (&type == &recordTypeOf<Faq>())
        addCopy(column, at++);
    for (PartList *parts : std::as_const(m_parts))
        column->insertWidget(at++, parts);
    column->addStretch(1);
}

/// The sheets of the assessment on paper.
void LibrarySheet::addPapers(QVBoxLayout *column, int at)
{
    auto *row = new QHBoxLayout;
    for (const bool answers : {false, true}) {
        auto *button = new Button(answers ? tr("Answer sheet as PDF…") : tr("Assessment as PDF…"),
                                  ButtonKind::Link);
        connect(button, &Button::clicked, this, [this, answers] { exportAssessment(answers); });
        row->addWidget(button);
    }
    row->addStretch(1);
    column->insertLayout(at, row);
}

void LibrarySheet::exportAssessment(bool answers)
{
    const auto paper = readAssessment(desk().connection(), Id<Training>(recordId()));
    if (!paper)
        return desk().report(paper.error());
    const Document document = assessmentDocument(*paper, answers, languageOf(QLocale()));
    PdfOptions options;
    options.created = desk().clock().now();
    exportPdf(desk(), this, document, fileNameOf({document.title, paper->training.title}), options);
}

/// An answer that was given once goes into a mail or a chat.
void LibrarySheet::addCopy(QVBoxLayout *column, int at)
{
    auto *button = new Button(tr("Copy the answer"), ButtonKind::Link);
    button->setToolTip(tr("The question with its answer for anybody and those by audience"));
    connect(button, &Button::clicked, this, &LibrarySheet::copyAnswer);
    column->insertWidget(at, button, 0, Qt::AlignLeading);
}

void LibrarySheet::copyAnswer()
{
    const Id<Faq> id(recordId());
    const auto faq = Store<Faq>(desk().connection()).get(id);
    const auto answers = recordsWith(desk().connection(), &FaqAnswer::faq, id);
    if (!faq || !answers)
        return desk().report(faq ? answers.error() : faq.error());
    QStringList lines{faq->question, faq->answer};
    for (const FaqAnswer &each : *answers)
        lines.append(labelOf(each.audience) + QStringLiteral(": ") + each.text);
    lines.removeAll(QString());
    if (lines.size() < 2)
        return desk().say(tr("Nobody has written an answer yet."), {}, false);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    desk().say(tr("The answer is on the clipboard."), {}, false);
}

void LibrarySheet::addEvidence(QVBoxLayout *column, int at)
{
    auto *button = new Button(tr("Time per step as PDF…"), ButtonKind::Link);
    button->setToolTip(tr("How long each step took before and after the playbook was changed"));
    connect(button, &Button::clicked, this, &LibrarySheet::exportEvidence);
    column->insertWidget(at, button, 0, Qt::AlignLeading);
}

void LibrarySheet::exportEvidence()
{
    const auto evidence =
        readPlaybookEvidence(desk().connection(), Id<Playbook>(recordId()), desk().clock().today());
    if (!evidence)
        return desk().report(evidence.error());
    const Document document = playbookEvidenceDocument(*evidence, languageOf(QLocale()));
    PdfOptions options;
    options.created = desk().clock().now();
    exportPdf(desk(), this, document, fileNameOf({document.title, evidence->playbook.name}),
              options);
}

void LibrarySheet::shown()
{
    const auto record = m_type.load(desk().connection(), recordId());
    if (!record)
        return;
    showNotices(record->get());
    showAdvice(record->get());
    if (m_swot)
        m_swot->showCompetitor(*static_cast<const Competitor *>(record->get()));
    for (PartList *parts : std::as_const(m_parts))
        parts->showOwner(recordId());
}

void LibrarySheet::showNotices(const void *record)
{
    const FieldInfo *review = m_type.field(QString(ReviewField));
    const QDate due = review ? review->get(record).toDate() : QDate();
    const QDate today = desk().clock().today();
    const bool expired = due.isValid() && due < today;
    m_notices = libraryNotices(desk().connection(), m_type, record, today);
    m_words->setText(m_notices.join(QLatin1Char('\n')));
    m_words->setVisible(!m_notices.isEmpty());
    m_reviewed->setVisible(expired);
}

void LibrarySheet::showAdvice(const void *record)
{
    QString advice;
    if (&m_type == &recordTypeOf<Training>())
        advice = trainingWords(desk(), Id<Training>(recordId()));
    if (&m_type == &recordTypeOf<PlaybookRun>())
        advice = runWords(desk(), *static_cast<const PlaybookRun *>(record));
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

void LibrarySheet::reviewed()
{
    const FieldInfo *review = m_type.field(QString(ReviewField));
    const auto done = FieldWriter(desk().workspace(), m_type)
                          .write(recordId(), *review, desk().clock().today().addYears(1));
    if (!done)
        desk().report(done.error());
}

RecordSheet *makeLibrarySheet(Desk &desk, const RecordType &type)
{
    return new LibrarySheet(desk, type);
}

} // namespace attache
