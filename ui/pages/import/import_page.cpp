#include "ui/pages/import/import_page.h"

#include "core/base/sentences.h"
#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/custom_field.h"
#include "core/domain/settings.h"
#include "core/domain/visit.h"
#include "core/exchange/import_rules.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/import/import_columns.h"
#include "ui/pages/import/import_file_view.h"
#include "ui/pages/import/import_options.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_result.h"
#include "ui/pages/import/import_trial.h"
#include "ui/pages/import/import_trial_card.h"
#include "ui/pages/import/import_values.h"
#include "ui/widgets/back_button.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPointer>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int TrialWidth = 372;
constexpr int TrialNarrowWidth = 328;
constexpr int NarrowPage = 1120; ///< at this width of the page and below, notes give way,
constexpr int SlimPage = 1000;   ///< samples,
constexpr int LeastPage = 800;   ///< and the steps
constexpr int ColumnsShare = 3;  ///< of the height beside the trial run
constexpr int FileShare = 2;

enum Step { FileStep, CheckStep, DoneStep };

} // namespace

ImportPage::ImportPage(Desk &desk)
    : m_desk(desk)
    , m_header(new PageHeader(tr("Import")))
    , m_options(new ImportOptions(Settings::read(desk.connection())))
    , m_message(new TextLabel({}, FontRole::Small))
    , m_preview(new ImportPreviewModel(this))
    , m_values(new ImportValuesModel(this))
    , m_valueTable(new TableView)
    , m_columns(new ImportColumns(*m_preview))
    , m_fileCard(new ImportFileCard(*m_preview))
    , m_trial(new ImportTrial(desk, this))
    , m_trialCard(new ImportTrialCard)
    , m_nothing(
          new EmptyState(tr("Choose a list, drop it here, or paste rows from a spreadsheet.")))
    , m_result(new ImportResult)
    , m_steps(new SegmentedControl)
    , m_close(new Button(Common::tr("Cancel"), ButtonKind::Flat))
    , m_back(new Button(tr("Back to columns")))
    , m_meanings(new LinkButton(tr("Values…")))
    , m_import(m_trialCard->importButton())
    , m_duplicates(new Button(Common::tr("Find duplicates…")))
    , m_show(new Button(tr("Show"), ButtonKind::Primary))
    , m_next(new Button(tr("Next file")))
{
    setAcceptDrops(true);
    setProperty("takesAllFiles", true);
    layOut();
    connectParts();
    connectTrial();
    setBusy(false);
}

QString ImportPage::chooseList(FileChooser &files, QWidget *parent)
{
    return files.fileToOpen(parent, tr("Import a list"),
                            tr("Lists (*.csv *.tsv *.txt *.xlsx *.ods *.vcf *.ics);;All files "
                               "(*)"));
}

QString ImportPage::title() const
{
    return m_header->title();
}

void ImportPage::fillHead()
{
    m_header->addAction(m_options->typeBox());
    auto *paste = m_header->addButton(Common::tr("Paste"), ButtonKind::Flat);
    paste->setToolTip(tr("Import rows copied from a spreadsheet"));
    connect(paste, &Button::clicked, this, &ImportPage::paste);
    auto *other = m_header->addButton(tr("Another file…"), ButtonKind::Flat);
    connect(other, &Button::clicked, this, &ImportPage::chooseFile);
    m_header->addAction(m_close);
    connect(m_close, &Button::clicked, this, &ImportPage::leave);
    auto *first = m_nothing->addButton(tr("Choose a file…"), ButtonKind::Primary);
    connect(first, &Button::clicked, this, &ImportPage::chooseFile);
    connect(m_nothing->addButton(Common::tr("Paste")), &Button::clicked, this, &ImportPage::paste);
    m_steps->addSegment(tr("1 File"));
    m_steps->addSegment(tr("2 Mapping and check"));
    m_steps->addSegment(tr("3 Done"));
    // They only say how far it is; what leads on and back are the buttons.
    m_steps->setAttribute(Qt::WA_TransparentForMouseEvents);
    for (QWidget *segment : m_steps->findChildren<QWidget *>())
        segment->setFocusPolicy(Qt::NoFocus);
    m_steps->setAccessibleName(tr("Steps of the import"));
    m_header->addAction(m_steps);
}

void ImportPage::setUpValueTable()
{
    auto *meanings = new ChoiceDelegate(
        [this](const QModelIndex &index) { return m_values->choices(index); }, this);
    m_valueTable->setModel(m_values);
    m_valueTable->setItemDelegateForColumn(ImportValuesModel::MeaningColumn, meanings);
    m_valueTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_valueTable->setEditTriggers(QAbstractItemView::EditKeyPressed |
                                  QAbstractItemView::DoubleClicked |
                                  QAbstractItemView::SelectedClicked);
    m_valueTable->setAccessibleName(tr("Values in the file and what they are imported as"));
}

QWidget *ImportPage::makeWorkbench()
{
    auto *workbench = new QWidget;
    auto *row = new QHBoxLayout(workbench);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    auto *column = new QVBoxLayout;
    column->setSpacing(tokens::Space3);
    column->addWidget(m_columns, ColumnsShare);
    column->addWidget(m_fileCard, FileShare);
    row->addLayout(column, 1);
    m_trialCard->setFixedWidth(TrialWidth);
    row->addWidget(m_trialCard);
    m_columns->addTrailing(m_meanings);
    return workbench;
}

QWidget *ImportPage::makeContent()
{
    setUpValueTable();
    m_workbench = makeWorkbench();
    auto *content = new QWidget;
    m_content = new QStackedLayout(content);
    m_content->addWidget(m_workbench);
    m_content->addWidget(m_valueTable);
    m_content->addWidget(m_result);
    m_content->addWidget(m_nothing);
    return content;
}

QWidget *ImportPage::makeButtons()
{
    auto *row = new QWidget;
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_duplicates);
    connect(m_duplicates, &Button::clicked, this, &ImportPage::showDuplicates);
    buttons->addWidget(m_show);
    connect(m_next, &Button::clicked, this, &ImportPage::loadNext);
    buttons->addWidget(m_next);
    return row;
}

void ImportPage::layOut()
{
    QVBoxLayout *column = makeColumn(tokens::Space3, tokens::Space5);
    fillHead();
    column->addWidget(m_header);
    column->addWidget(m_options);
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    column->addWidget(makeContent(), 1);
    m_buttons = makeButtons();
    column->addWidget(m_buttons);
    m_meanings->hide();
    setStage(m_nothing);
}

void ImportPage::connectParts()
{
    connect(m_options, &ImportOptions::readingChanged, this, &ImportPage::look);
    connect(m_options, &ImportOptions::takingChanged, this, &ImportPage::rehearse);
    connect(m_valueTable, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ImportValuesModel::MeaningColumn)
            m_valueTable->edit(index);
    });
    connect(m_meanings, &Button::clicked, this, &ImportPage::showValues);
    connect(m_columns, &ImportColumns::valuesRequested, this, &ImportPage::showValues);
    connect(m_columns, &ImportColumns::rowsRequested, this, &ImportPage::showRows);
    connect(m_columns, &ImportColumns::currentChanged, m_fileCard, &ImportFileCard::setCurrent);
    connect(m_columns, &ImportColumns::dateOrderChosen, m_options, &ImportOptions::chooseDateOrder);
    connect(m_back, &Button::clicked, this, [this] { setStage(m_workbench); });
    connect(m_show, &Button::clicked, this, &ImportPage::showImported);
    connect(m_result, &ImportResult::saveRejectsRequested, this, &ImportPage::saveRejects);
    connect(m_result, &ImportResult::unassignedRequested, this, &ImportPage::showUnassigned);
}

QString ImportPage::message() const
{
    return m_message->text();
}

void ImportPage::setType(const RecordType &type)
{
    m_options->setType(type);
    look();
}

void ImportPage::setMatching(Matching matching)
{
    m_options->setMatching(matching);
    rehearse();
}

void ImportPage::chooseFile()
{
    const QString file = chooseList(m_desk.files(), this);
    if (!file.isEmpty())
        load(file);
}

void ImportPage::load(const QString &path)
{
    if (m_importing)
        return Q_EMIT m_desk.said(tr("An import is still running. Choose the file again then."));
    m_plan.file = path;
    m_header->setSubtitle(QFileInfo(path).fileName());
    m_options->reset();
    m_options->showFile(path);
    m_values->clear();
    m_done.clear();
    m_sheets.clear();
    look();
}

void ImportPage::loadAll(const QStringList &paths)
{
    m_waiting = paths;
    // Those of the file before.
    m_sheets.clear();
    loadNext();
}

void ImportPage::loadNext()
{
    if (!m_sheets.isEmpty()) {
        const QString sheet = m_sheets.takeFirst();
        m_options->reset();
        m_options->setSheet(sheet);
        m_values->clear();
        return look();
    }
    if (!m_waiting.isEmpty())
        load(m_waiting.takeFirst());
}

void ImportPage::offerSheets(const SourceChoices &choices)
{
    constexpr int LooksLikeList = 2; // columns of known names
    m_options->setChoices(choices);
    m_sheets.clear();
    m_sheet.clear();
    for (size_t i = 0; i < choices.sheets.size(); ++i) {
        const SourceChoices::Sheet &sheet = choices.sheets[i];
        if (static_cast<int>(i) == choices.sheet)
            m_sheet = sheet.name;
        else if (!sheet.isHidden && sheet.knownColumns >= LooksLikeList &&
                 !m_done.contains(sheet.name))
            m_sheets.append(sheet.name);
    }
}

void ImportPage::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (m_busy || text.trimmed().isEmpty())
        return say(tr("There is no text on the clipboard. Copy the rows first."));
    //: What rows from the clipboard are called, as if they were a file
    const QString name = tr("Clipboard") + QStringLiteral(".tsv");
    QFile file(m_pasted.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return showError({Error::Kind::Io,
                          tr("The rows on the clipboard could not be read."),
                          file.errorString(),
                          {}});
    file.close();
    load(file.fileName());
}

ImportPlan ImportPage::plan(bool rehearsal) const
{
    ImportPlan plan = m_plan;
    m_options->fill(plan);
    plan.values = m_values->rules(m_preview->mapping());
    plan.dryRun = rehearsal;
    return plan;
}

void ImportPage::look()
{
    if (m_plan.file.isEmpty())
        return;
    m_imported = false;
    m_accounts.clear();
    m_report.reset();
    m_isTried = false;
    m_expected.reset();
    m_trial->cancel();
    m_trialCard->showNothing(tr("Reading the file…"));
    setStage(m_workbench);
    m_message->setColor(TextColor::Secondary);
    say({});
    setBusy(true);
    const ImportPlan asked = plan(true);
    const int generation = ++m_generation;
    m_desk.tasks().start(
        tr("Read %1").arg(QFileInfo(asked.file).fileName()),
        [asked](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            // The reason why a file cannot be read is the result of the task and not its failure.
            return std::any(previewImport(asked, progress, &workspace.connection()));
        },
        [self = QPointer(this), generation](Result<std::any> done) {
            if (!self || self->m_generation != generation)
                return;
            self->setBusy(false);
            auto preview = done ? std::any_cast<Result<ImportPreview>>(*std::move(done))
                                : Result<ImportPreview>(std::move(done).error());
            if (preview)
                self->showPreview(*std::move(preview));
            else
                self->showError(preview.error());
            Q_EMIT self->previewed();
        });
}

void ImportPage::showPreview(ImportPreview preview)
{
    offerSheets(preview.choices);
    m_options->showReading(preview.encoding, preview.delimiter);
    if (preview.isActivities)
        return showActivities(std::move(preview));
    QStringList words;
    // What the columns plainly say need not be asked; the person sees it and may say otherwise.
    const RecordType *type = m_options->type();
    if (!type) {
        words.append(preview.guess.text());
        type = preview.guess.type ? preview.guess.type : importableTypes().front();
        if (preview.guess.isCertain())
            m_options->setType(*type);
    }
    m_mayImport = m_options->type() && preview.decimalQuestion.isEmpty();
    showTitle(m_options->type() ? m_options->type()->severalLabel() : QString());
    if (!preview.decimalQuestion.isEmpty())
        words.append(preview.decimalQuestion);
    setValues(*type, std::exchange(preview.values, {}));
    m_meanings->setVisible(!m_values->isEmpty());
    if (const int unknown = m_values->unknown(); unknown > 0)
        words.append(
            tr("%n value(s) are unknown. Choose what they mean under Values.", nullptr, unknown));
    if (preview.asksCurrency)
        words.append(tr("The amounts have no currency. Choose one under More."));
    if (!m_options->sheetReason().isEmpty())
        words.append(m_options->sheetReason());
    // What is tried out tells them beside its result.
    if (!m_mayImport)
        words.append(preview.notes);
    if (!preview.decimalQuestion.isEmpty())
        m_options->setUnfolded(true);
    say(joinedSentences(words));
    m_preview->setPreview(*type, std::move(preview));
    showColumns();
}

void ImportPage::showActivities(ImportPreview preview)
{
    m_options->setActivities();
    showTitle(m_options->typeBox()->currentText());
    m_mayImport = true;
    m_values->clear();
    m_meanings->hide();
    QStringList words = preview.notes;
    words.append(tr("Calls and meetings become visits, tasks and open tickets promises, and notes "
                    "quick notes of their accounts."));
    say(joinedSentences(words));
    m_preview->setPreview(recordTypeOf<Visit>(), std::move(preview));
    showColumns();
}

void ImportPage::showTitle(const QString &kind)
{
    //: %1 is what a list holds: "Accounts"
    m_header->setTitle(kind.isEmpty() ? tr("Import") : tr("Import: %1").arg(kind));
    Q_EMIT titleChanged();
}

void ImportPage::showColumns()
{
    setBusy(false);
    // Enter goes on if there is nothing to correct.
    if (!qobject_cast<QComboBox *>(focusWidget()))
        m_import->setFocus();
    rehearse();
}

void ImportPage::setValues(const RecordType &type, std::vector<ForeignValue> values)
{
    auto fields = allFieldsOf(m_desk.connection(), type);
    m_values->setValues(type, fields ? *std::move(fields) : type.fields, std::move(values));
}

void ImportPage::showValues()
{
    if (m_busy || m_preview->isEmpty())
        return;
    ImportPlan asked = plan(true);
    asked.mapping = m_preview->mapping();
    if (!asked.type)
        asked.type = importableTypes().front();
    asked.values.clear();
    const int generation = ++m_generation;
    setBusy(true);
    m_desk.tasks().start(
        tr("Read %1").arg(QFileInfo(asked.file).fileName()),
        [asked](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(ImportPreview preview,
                        previewImport(asked, progress, &workspace.connection()));
            return std::any(std::move(preview.values));
        },
        [self = QPointer(this), generation, type = asked.type](Result<std::any> done) {
            if (!self || self->m_generation != generation)
                return;
            self->setBusy(false);
            if (!done)
                return self->showError(done.error());
            self->setValues(*type, std::any_cast<std::vector<ForeignValue>>(*std::move(done)));
            self->m_valueTable->resizeColumnsToContents();
            self->setStage(self->m_values->isEmpty() ? self->m_workbench : self->m_valueTable);
            Q_EMIT self->valuesShown();
        });
}

void ImportPage::showError(const Error &error)
{
    m_preview->clear();
    m_values->clear();
    m_trialCard->showNothing({});
    m_message->setColor(TextColor::Danger);
    say(error.message);
    m_message->setToolTip(plainTip(error.detail));
    setBusy(false);
}

void ImportPage::setStage(QWidget *content)
{
    m_content->setCurrentWidget(content);
    m_message->setVisible(content != m_result && !m_message->text().isEmpty());
    m_options->setVisible(!m_imported && content != m_nothing);
    m_steps->setCurrentIndex(m_imported ? DoneStep : m_plan.file.isEmpty() ? FileStep : CheckStep);
    m_steps->setDone(FileStep, !m_plan.file.isEmpty());
    m_steps->setDone(CheckStep, m_imported);
    m_close->setText(m_imported ? Common::tr("Close") : Common::tr("Cancel"));
    m_back->setVisible(content != m_workbench && !m_imported);
    m_meanings->setVisible(content == m_workbench && !m_imported && !m_values->isEmpty());
    m_duplicates->setVisible(m_imported && m_report && m_report->created > 0);
    m_show->setVisible(m_imported && !m_accounts.empty());
    m_next->setText(m_sheets.isEmpty() ? tr("Next file (%1)").arg(m_waiting.size())
                                       : tr("Next sheet: %1").arg(m_sheets.front()));
    m_next->setVisible(m_imported && !(m_waiting.isEmpty() && m_sheets.isEmpty()));
    m_buttons->setVisible(content != m_workbench && content != m_nothing);
    m_options->typeBox()->setVisible(m_options->isVisibleTo(this));
}

void ImportPage::say(const QString &words)
{
    m_message->setText(words);
    m_message->setToolTip({});
    m_message->setVisible(!words.isEmpty() && m_content->currentWidget() != m_result);
}

void ImportPage::setBusy(bool busy)
{
    m_busy = busy;
    const bool ready = !busy && !m_preview->isEmpty() && m_mayImport && !m_imported;
    const bool isReadOnly = m_desk.workspace().isReadOnly();
    m_trialCard->againButton()->setEnabled(ready && !isReadOnly);
    m_import->setEnabled(ready && !isReadOnly);
    m_meanings->setEnabled(!busy && !m_preview->isEmpty());
    for (QWidget *each :
         {static_cast<QWidget *>(m_options), static_cast<QWidget *>(m_options->typeBox()),
          static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_valueTable)})
        each->setEnabled(!busy);
}

void ImportPage::leave()
{
    QWidget *back = m_header->back();
    if (auto *button = qobject_cast<QAbstractButton *>(back); button && button->isVisible())
        button->click();
    else
        Q_EMIT openRequested(QStringLiteral("attache:accounts"));
}

void ImportPage::resizeEvent(QResizeEvent *event)
{
    const bool narrow = width() <= NarrowPage;
    m_options->setNarrow(narrow);
    m_columns->setRoom(width() <= SlimPage ? ImportColumnRow::Room::Slim
                       : narrow            ? ImportColumnRow::Room::Narrow
                                           : ImportColumnRow::Room::Wide);
    m_trialCard->setFixedWidth(narrow ? TrialNarrowWidth : TrialWidth);
    m_steps->setVisible(width() > LeastPage);
    Page::resizeEvent(event);
}

void ImportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_isTried && !m_trial->isRunning())
        rehearse();
}

void ImportPage::hideEvent(QHideEvent *event)
{
    // It starts anew when the page is shown.
    m_trial->cancel();
    Page::hideEvent(event);
}

void ImportPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void ImportPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    loadAll(paths);
}

} // namespace attache
