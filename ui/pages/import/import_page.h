#pragma once

#include "core/exchange/import.h"
#include "ui/desk/page.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

class QStackedLayout;

namespace attache {

class Button;
class EmptyState;
class Desk;
class FileChooser;
class ImportColumns;
class ImportFileCard;
class ImportOptions;
class ImportPreviewModel;
class ImportResult;
class ImportTrial;
class ImportTrialCard;
class ImportValuesModel;
class PageHeader;
class SegmentedControl;
class TableView;
class TextLabel;

/// Imports a foreign table: shows how it is read and what becomes of its columns, lets the person
/// correct both, tries it out by itself whenever something changes, and imports it in the
/// background, as one undo step. It keeps what it shows when it is left, and an import goes on.
class ImportPage final : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(Desk &desk);

    QString title() const override;
    /// It shows what it showed before.
    void activate(const QVariant & /*argument*/) override {}

    /// Asks for a list; empty when the person cancels.
    static QString chooseList(FileChooser &files, QWidget *parent);

    void load(const QString &path);
    /// Looks at the first of @p paths; the others are offered one after the other.
    void loadAll(const QStringList &paths);
    /// What the list holds, whatever it looks like.
    void setType(const RecordType &type);
    void setMatching(Matching matching);

    /// What rehearses the import, and the card that shows what came of it.
    ImportTrial *trial() const { return m_trial; }
    ImportTrialCard *trialCard() const { return m_trialCard; }
    ImportOptions *options() const { return m_options; }
    ImportColumns *columns() const { return m_columns; }

    ImportPreviewModel *preview() const { return m_preview; }
    ImportValuesModel *values() const { return m_values; }
    /// Of what was found, or why the file cannot be taken.
    QString message() const;
    /// Of the last import or rehearsal; null while there is none.
    const std::shared_ptr<const ImportReport> &report() const { return m_report; }
    bool isBusy() const { return m_busy; }

public Q_SLOTS:
    /// Does everything, shows what becomes of every row, and changes nothing.
    void tryOut();
    void runImport();
    void saveRejects();
    /// Looks at the rows on the clipboard, as a spreadsheet puts them there.
    void paste();
    /// Shows what stands in columns of choices, as the columns are mapped now, to say what it
    /// means.
    void showValues();
    void setValues(const RecordType &type, std::vector<ForeignValue> values);

Q_SIGNALS:
    /// The file has been looked at, or could not be.
    void previewed();
    /// The values of columns of choices are shown.
    void valuesShown();
    /// An import or a rehearsal is over.
    void reported();

protected:
    void read() override {}
    /// What was tried out may come out otherwise now.
    void readChanged(const Changes &changes) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    /// Nothing is rehearsed while the person works elsewhere: what is read there had to wait.
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void fillHead();
    QWidget *makeContent();
    QWidget *makeWorkbench();
    void setUpValueTable();
    QWidget *makeButtons();
    void connectParts();
    void connectTrial();
    void chooseFile();
    /// Goes back to where the person came from.
    void leave();
    void look();
    void loadNext();
    void offerSheets(const SourceChoices &choices);
    void showPreview(ImportPreview preview);
    void showActivities(ImportPreview preview);
    void showTitle(const QString &kind);
    void showColumns();
    void showRemarks();
    void showRows(const QString &header);
    /// Rehearses the import as it is set now, or says why that cannot be done.
    void rehearse();
    void showTried(std::shared_ptr<const ImportReport> report, qint64 milliseconds);
    void showError(const Error &error);
    void say(const QString &words);
    void start(bool rehearsal);
    struct Outcome
    {
        std::shared_ptr<const ImportReport> report;
        std::vector<qint64> accounts; ///< made or changed
    };
    void take(const Outcome &outcome, bool rehearsal);
    void announce(const Outcome &outcome);
    void showImported();
    void showUnassigned();
    /// What was added may be there already under another name.
    void showDuplicates();
    static Result<Outcome> run(Workspace &workspace, const ImportPlan &plan,
                               const Progress &progress);
    static void writeRejects(Desk &desk, QWidget *parent, const QString &imported,
                             const QByteArray &rejects);
    void fail(const Error &error);
    /// Shows the columns or what came of them, with the buttons that fit; after an import there is
    /// nothing left to choose.
    void setStage(QWidget *content);
    void setBusy(bool busy);
    ImportPlan plan(bool rehearsal) const;

    Desk &m_desk;
    ImportPlan m_plan;
    int m_generation = 0; ///< of looks at the file; older answers are dropped
    bool m_busy = false;
    bool m_importing = false;
    bool m_mayImport = false; ///< nothing is left to be asked
    bool m_imported = false;
    std::vector<qint64> m_accounts; ///< the import made or changed
    std::shared_ptr<const ImportReport> m_report;
    bool m_isTried = false;    ///< whether the report is of a rehearsal as all is set now
    bool m_isOutdated = false; ///< whether records have changed since the rehearsal began
    std::shared_ptr<const ImportReport> m_expected; ///< imported if it still comes out so
    QStringList m_waiting;                          ///< files to look at next
    QString m_sheet;                                ///< of the file, that is looked at
    QStringList m_done;                             ///< sheets of the file that were imported
    QStringList m_sheets;   ///< further sheets of the file that look like lists
    QTemporaryDir m_pasted; ///< what was pasted, as files

    PageHeader *m_header;
    ImportOptions *m_options;
    TextLabel *m_message;
    ImportPreviewModel *m_preview;
    ImportValuesModel *m_values;
    TableView *m_valueTable;
    ImportColumns *m_columns;
    ImportFileCard *m_fileCard;
    ImportTrial *m_trial;
    ImportTrialCard *m_trialCard;
    QWidget *m_workbench = nullptr;
    EmptyState *m_nothing;
    QStackedLayout *m_content = nullptr;
    ImportResult *m_result;
    SegmentedControl *m_steps;
    Button *m_close;
    QWidget *m_buttons = nullptr;
    Button *m_back;
    Button *m_meanings;
    Button *m_import;
    Button *m_duplicates;
    Button *m_show;
    Button *m_next;
};

} // namespace attache
