#include "ui/pages/import/import_dialog.h"

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
#include "ui/pages/import/import_options.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_result.h"
#include "ui/pages/import/import_values.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice_delegate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table_view.h"

#include <QClipboard>
#include <QCloseEvent>
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

constexpr QSize UsualSize(960, 640);
constexpr int PreviewColumnWidth = 150;

} // namespace

ImportDialog::ImportDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_file(new ElidedLabel({}, FontRole::BodyBold))
    , m_options(new ImportOptions(Settings::read(desk.connection())))
    , m_message(new TextLabel)
    , m_preview(new ImportPreviewModel(this))
    , m_table(new TableView)
    , m_values(new ImportValuesModel(this))
    , m_valueTable(new TableView)
    , m_result(new ImportResult)
    , m_close(new Button(Common::tr("Close")))
    , m_back(new Button(tr("Back to columns")))
    , m_meanings(new Button(tr("Values…")))
    , m_try(new Button(tr("Preview")))
    , m_import(new Button(tr("Import"), ButtonKind::Primary))
    , m_show(new Button(tr("Show"), ButtonKind::Primary))
    , m_next(new Button(tr("Next file")))
{
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(UsualSize);
    layOut();
    connectParts();
    setBusy(false);
}

QString ImportDialog::chooseList(FileChooser &files, QWidget *parent)
{
    return files.fileToOpen(
        parent, tr("Import a list"),
        tr("Lists (*.csv *.tsv *.txt *.xlsx *.xls *.ods *.htm *.html *.xml *.vcf *.ics);;All files "
           "(*)"));
}

ImportDialog *ImportDialog::open(Desk &desk, QWidget *parent, const QString &path)
{
    const QString file = path.isEmpty() ? chooseList(desk.files(), parent) : path;
    if (file.isEmpty())
        return nullptr;
    auto *dialog = new ImportDialog(desk, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->load(file);
    return dialog;
}

QWidget *ImportDialog::makeContent()
{
    auto *mapping =
        new ChoiceDelegate([this](const QModelIndex &) { return m_preview->choices(); }, this);
    m_table->setModel(m_preview);
    m_table->setItemDelegateForRow(0, mapping);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked |
                             QAbstractItemView::SelectedClicked);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setDefaultSectionSize(PreviewColumnWidth);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->setAccessibleName(tr("First rows of the file, with the target of each column above"));
    auto *meanings = new ChoiceDelegate(
        [this](const QModelIndex &index) { return m_values->choices(index); }, this);
    m_valueTable->setModel(m_values);
    m_valueTable->setItemDelegateForColumn(ImportValuesModel::MeaningColumn, meanings);
    m_valueTable->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_valueTable->setEditTriggers(QAbstractItemView::EditKeyPressed |
                                  QAbstractItemView::DoubleClicked |
                                  QAbstractItemView::SelectedClicked);
    m_valueTable->setAccessibleName(tr("Values in the file and what they are imported as"));
    auto *content = new QWidget;
    m_content = new QStackedLayout(content);
    m_content->addWidget(m_table);
    m_content->addWidget(m_valueTable);
    m_content->addWidget(m_result);
    return content;
}

QWidget *ImportDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_back);
    buttons->addWidget(m_meanings);
    buttons->addStretch(1);
    connect(m_close, &Button::clicked, this, &QWidget::close);
    buttons->addWidget(m_close);
    buttons->addWidget(m_try);
    buttons->addWidget(m_import);
    buttons->addWidget(m_show);
    connect(m_next, &Button::clicked, this, &ImportDialog::loadNext);
    buttons->addWidget(m_next);
    return row;
}

void ImportDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space5, tokens::Space4, tokens::Space5, tokens::Space4);
    column->setSpacing(tokens::Space3);
    auto *head = new QHBoxLayout;
    head->addWidget(m_file, 1);
    auto *other = new Button(tr("Another file…"));
    connect(other, &Button::clicked, this, &ImportDialog::chooseFile);
    auto *paste = new Button(Common::tr("Paste"));
    paste->setToolTip(tr("Import rows copied from a spreadsheet"));
    connect(paste, &Button::clicked, this, &ImportDialog::paste);
    head->addWidget(paste);
    head->addWidget(other);
    column->addLayout(head);
    column->addWidget(m_options);
    m_message->setWordWrap(true);
    column->addWidget(m_message);
    column->addWidget(makeContent(), 1);
    column->addWidget(makeButtons());
    m_back->hide();
    m_meanings->hide();
    m_show->hide();
    m_next->hide();
    m_import->setDefault(true);
}

void ImportDialog::connectParts()
{
    connect(m_options, &ImportOptions::readingChanged, this, &ImportDialog::look);
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.row() == 0)
            m_table->edit(index);
    });
    connect(m_valueTable, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ImportValuesModel::MeaningColumn)
            m_valueTable->edit(index);
    });
    connect(m_meanings, &Button::clicked, this, &ImportDialog::showValues);
    connect(m_preview, &ImportPreviewModel::mappingChanged, this, [this] { m_meanings->show(); });
    connect(m_try, &Button::clicked, this, &ImportDialog::tryOut);
    connect(m_import, &Button::clicked, this, &ImportDialog::runImport);
    connect(m_back, &Button::clicked, this, [this] { setStage(m_table); });
    connect(m_show, &Button::clicked, this, &ImportDialog::showImported);
    connect(m_result, &ImportResult::saveRejectsRequested, this, &ImportDialog::saveRejects);
    connect(m_result, &ImportResult::unassignedRequested, this, &ImportDialog::showUnassigned);
}

QString ImportDialog::message() const
{
    return m_message->text();
}

void ImportDialog::setType(const RecordType &type)
{
    m_options->setType(type);
    look();
}

void ImportDialog::setMatching(Matching matching)
{
    m_options->setMatching(matching);
}

void ImportDialog::chooseFile()
{
    const QString file = chooseList(m_desk.files(), this);
    if (!file.isEmpty())
        load(file);
}

void ImportDialog::load(const QString &path)
{
    m_plan.file = path;
    m_file->setText(QFileInfo(path).fileName());
    m_options->reset();
    m_values->clear();
    m_done.clear();
    m_sheets.clear();
    look();
}

void ImportDialog::loadAll(const QStringList &paths)
{
    m_waiting = paths;
    loadNext();
}

void ImportDialog::loadNext()
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

void ImportDialog::offerSheets(const SourceChoices &choices)
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

void ImportDialog::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (m_busy || text.trimmed().isEmpty())
        return m_message->setText(tr("There is no text on the clipboard. Copy the rows first."));
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

ImportPlan ImportDialog::plan(bool rehearsal) const
{
    ImportPlan plan = m_plan;
    m_options->fill(plan);
    plan.values = m_values->rules(m_preview->mapping());
    plan.dryRun = rehearsal;
    return plan;
}

void ImportDialog::look()
{
    if (m_plan.file.isEmpty())
        return;
    m_imported = false;
    m_accounts.clear();
    m_report.reset();
    setStage(m_table);
    m_message->setColor(TextColor::Secondary);
    m_message->setText(tr("Reading the file…"));
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

void ImportDialog::showPreview(ImportPreview preview)
{
    offerSheets(preview.choices);
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
    if (!preview.decimalQuestion.isEmpty())
        words.append(preview.decimalQuestion);
    setValues(*type, std::exchange(preview.values, {}));
    m_meanings->setVisible(!m_values->isEmpty());
    if (const int unknown = m_values->unknown(); unknown > 0)
        words.append(
            tr("%n value(s) are unknown. Choose what they mean under Values.", nullptr, unknown));
    if (preview.asksDateOrder)
        words.append(tr("The dates can be read in two ways. Choose the order above."));
    if (preview.asksCurrency)
        words.append(tr("The amounts have no currency. Choose one above."));
    if (!preview.encoding.isEmpty() && preview.delimiter.isEmpty())
        //: How a file was read: its encoding
        words.append(tr("Read as %1.").arg(preview.encoding));
    else if (!preview.encoding.isEmpty())
        //: How a file was read: its encoding and delimiter
        words.append(tr("Read as %1, separated by \"%2\".")
                         .arg(preview.encoding, ImportOptions::delimiterWords(preview.delimiter)));
    words.append(preview.notes);
    words.append(tr("Click the row below the headers to choose the field for a column."));
    m_message->setText(joinedSentences(words));
    m_preview->setPreview(*type, std::move(preview));
    showColumns();
}

void ImportDialog::showActivities(ImportPreview preview)
{
    m_options->setActivities();
    m_mayImport = true;
    m_values->clear();
    m_meanings->hide();
    QStringList words = preview.notes;
    words.append(tr("Calls and meetings become visits, tasks and open tickets promises, and notes "
                    "quick notes of their accounts."));
    m_message->setText(joinedSentences(words));
    m_preview->setPreview(recordTypeOf<Visit>(), std::move(preview));
    showColumns();
}

void ImportDialog::showColumns()
{
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_preview->columnCount(); ++column)
        m_table->setColumnWidth(column, qBound(110, m_table->columnWidth(column), 240));
    setBusy(false);
    // Enter goes on if there is nothing to correct.
    if (!qobject_cast<QComboBox *>(focusWidget()))
        m_import->setFocus();
}

void ImportDialog::setValues(const RecordType &type, std::vector<ForeignValue> values)
{
    auto fields = allFieldsOf(m_desk.connection(), type);
    m_values->setValues(type, fields ? *std::move(fields) : type.fields, std::move(values));
}

void ImportDialog::showValues()
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
            self->setStage(self->m_values->isEmpty() ? self->m_table : self->m_valueTable);
            Q_EMIT self->valuesShown();
        });
}

void ImportDialog::showError(const Error &error)
{
    m_preview->clear();
    m_values->clear();
    m_message->setColor(TextColor::Danger);
    m_message->setText(error.message);
    m_message->setToolTip(plainTip(error.detail));
    setBusy(false);
}

void ImportDialog::setStage(QWidget *content)
{
    m_content->setCurrentWidget(content);
    m_message->setVisible(content != m_result);
    m_options->setVisible(!m_imported);
    m_back->setVisible(content != m_table && !m_imported);
    m_meanings->setVisible(content == m_table && !m_imported && !m_values->isEmpty());
    m_try->setVisible(!m_imported);
    m_import->setVisible(!m_imported);
    m_show->setVisible(m_imported && !m_accounts.empty());
    m_next->setText(m_sheets.isEmpty() ? tr("Next file (%1)").arg(m_waiting.size())
                                       : tr("Next sheet: %1").arg(m_sheets.front()));
    m_next->setVisible(m_imported && !(m_waiting.isEmpty() && m_sheets.isEmpty()));
    (m_show->isVisibleTo(this) ? m_show : m_imported ? m_close : m_import)->setDefault(true);
}

void ImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    const bool ready = !busy && !m_preview->isEmpty() && m_mayImport;
    m_try->setEnabled(ready && !m_imported);
    m_import->setEnabled(ready && !m_imported && !m_desk.workspace().isReadOnly());
    m_meanings->setEnabled(!busy && !m_preview->isEmpty());
    for (QWidget *each : {static_cast<QWidget *>(m_options), static_cast<QWidget *>(m_table),
                          static_cast<QWidget *>(m_valueTable)})
        each->setEnabled(!busy);
}

void ImportDialog::closeEvent(QCloseEvent *event)
{
    // A running import goes on; its end is told by the toast, or by this dialog when rows were
    // rejected.
    if (m_importing && testAttribute(Qt::WA_DeleteOnClose)) {
        event->ignore();
        hide();
        return;
    }
    QDialog::closeEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    loadAll(paths);
}

} // namespace attache
