#pragma once

#include "core/base/progress.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/foreign_values.h"
#include "core/exchange/row_source.h"
#include "core/exchange/type_guess.h"
#include "core/queries/record_history.h"
#include "core/store/workspace.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace attache {

/// What to do with a row that matches a record there is already. Records match by external number;
/// accounts also by normalised name; contacts by name together with e-mail, mobile or account;
/// opportunities by name, account and day of opening; others by name.
enum class Matching {
    Update, ///< cells with content overwrite, empty ones change nothing
    Skip,   ///< the record stays as it is
    Create, ///< no matching: every row is a new record
};

/// By what a row is known as a record that is there.
enum class MatchBy {
    Usual,       ///< as said at Matching
    Number,      ///< external number alone, whatever the names are
    NameAndCity, ///< two of one name in two cities are two
    Phone,
    Email,
    Domain, ///< of the website
};

/// What records of @p type can be known by, by its description; Usual first.
std::vector<MatchBy> matchKeysOf(const RecordType &type);
/// What a person reads for @p by, translated.
QString matchByWords(MatchBy by);

/// What is to be imported and how.
struct ImportPlan
{
    QString file;
    const RecordType *type = nullptr; ///< one of importableTypes(); null for what the file says
    bool activities = false;          ///< calls, meetings, tasks and notes, whatever the file says
    QString encoding;                 ///< overrules what is found; empty finds
    QString delimiter;                ///< likewise
    QString sheet = {};               ///< of a spreadsheet: name or number; empty finds
    qint64 headerRow = 0;             ///< of a table: number of the row of names; 0 finds
    QStringList rules;                ///< "column=field", see overrideMapping()
    QStringList values;               ///< "field:word=value": what a word in a column stands for
    /// Of amounts that do not say theirs; empty takes the workspace's setting.
    QString currency;
    /// Where neither cells nor delimiter tell how amounts like 12.500 are to be read.
    DecimalSign decimal = DecimalSign::Open;
    /// How dates like 03/04/2027 are meant where a column leaves it open.
    std::optional<DateOrder> dateOrder = {};
    /// As corrected by the person; without it the table of known headers and the rules decide.
    std::optional<std::vector<ColumnMapping>> mapping;
    Matching matching = Matching::Update;
    /// Rows that do not say what is compared are known as usual.
    MatchBy matchBy = MatchBy::Usual;
    bool dryRun = false; ///< does everything, reports, and leaves the workspace as it was
};

/// A row that was not imported.
struct RejectedRow
{
    qint64 row = 0; ///< as a spreadsheet numbers it, the header being 1
    QString column; ///< its header; empty when the whole row is at fault
    QString reason; ///< translated
    QStringList cells;
};

/// A cell that could not be taken as it stands; its row arrived, with the cell's text in the notes
/// where it found no other place.
struct ImportFinding
{
    qint64 row = 0;
    QString column;      ///< its header
    QString reason;      ///< translated
    bool isKept = false; ///< whether its text goes to the notes
};

/// What was found in the cells of one column.
struct ColumnFindings
{
    QString column;      ///< its header; empty for what is about whole rows
    qint64 rows = 0;     ///< that have such a cell
    QString reason;      ///< of all of them; empty where they differ
    bool isKept = false; ///< whether the texts of all of them go to the notes
};
/// One for each column that has any, in order of appearance.
std::vector<ColumnFindings> findingsByColumn(const std::vector<ImportFinding> &findings);

/// What one row does to a record.
struct RowDifference
{
    enum class Kind { New, Unchanged, Changed };

    qint64 row = 0; ///< as a spreadsheet numbers it
    Kind kind = Kind::New;
    qint64 id = 0; ///< of the record that is there; 0 for a new one
    QString name;
    std::vector<FieldDifference> changes; ///< of a record that is there
    std::optional<Tier> tier = {};        ///< of an account, as it then is
};

/// What came of an import. read = created + updated + skipped + rejected.
struct ImportReport
{
    qint64 read = 0; ///< rows with content
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0; ///< of those updated, the ones that had it all already
    qint64 skipped = 0;   ///< matched and left alone, as asked
    QString encoding;
    QString delimiter;
    QStringList header;
    std::vector<ColumnMapping> mapping;
    std::vector<RejectedRow> rejects;
    std::vector<ImportFinding> findings;
    /// Of a dry run: what becomes of each row that is neither rejected nor left alone as asked.
    std::vector<RowDifference> differences;
    qint64 withoutAccount = 0; ///< deals among the rows taken that belong to no account
    QStringList notes; ///< translated sentences: blank rows, accounts created by the way, …

    /// {"read","created","updated","skipped","rejected","encoding","delimiter",
    /// "mapping":{header:field},"rejects":[{"row","column","reason"}],
    /// "findings":[{"row","column","reason"}],"notes":[…]}; of a dry run also
    /// "differences":[{"row","kind":"new|unchanged|changed","id","name",
    /// "changes":[{"field","label","before","after"}]}]
    QJsonObject toJson() const;
    /// Row, column and reason, then the row's cells under their headers, in UTF-8 with a
    /// byte-order mark, so that a spreadsheet opens it and it can be corrected and imported.
    QByteArray rejectsAsCsv() const;

    /// Takes in what came of @p other, a list of another type in the same file.
    void add(const ImportReport &other);
};

/// What a person sees before importing.
struct ImportPreview
{
    QString encoding;
    QString delimiter;
    SourceChoices choices; ///< sheets and header rows
    QStringList notes;
    std::vector<ColumnMapping> mapping; ///< with the plan's rules applied
    std::vector<ColumnProfile> profiles;
    std::vector<QStringList> rows; ///< the first ones
    std::vector<qint64> numbers;   ///< of those rows, as a spreadsheet numbers them
    bool isRemembered = false;     ///< whether the columns are taken as in the last such list
    QDate rememberedOn;            ///< the day of that import
    TypeGuess guess;               ///< what the columns look like
    /// Whether the file lists calls, meetings, tasks or notes, or is a calendar: that becomes
    /// visits, promises and notes. The mapping then says what each column holds and cannot be
    /// changed.
    bool isActivities = false;
    /// What stands in columns of choices, and how it is read.
    std::vector<ForeignValue> values;
    /// Whether amounts are among the columns and nothing tells their currency.
    bool asksCurrency = false;
    /// Whether a column of dates can be read with the day or with the month first.
    bool asksDateOrder = false;
    /// Names the two readings of an amount where nothing tells which is meant; else empty.
    QString decimalQuestion;
};

/// Reads the file of @p plan and says how it would be taken; with @p connection also by what words
/// were said to mean when a list with these columns was imported. Errors: as openSource() and
/// overrideMapping(). Any thread, that of @p connection where one is given.
Result<ImportPreview> previewImport(const ImportPlan &plan, const Progress &progress,
                                    Connection *connection = nullptr);

/// Imports the file of @p plan as one undo step. Bad rows are rejected one by one; an error means
/// that nothing was changed: the file cannot be read, no column names the records, amounts can be
/// read in two ways (in the field "decimal"), the person
/// stopped it (Cancelled), or the workspace refused to write. On the thread of @p workspace.
Result<ImportReport> runImport(Workspace &workspace, const ImportPlan &plan,
                               const Progress &progress);

/// The same for rows from wherever; the plan's file is only spoken of.
Result<ImportReport> importRows(Workspace &workspace, const RowSource &source,
                                const ImportPlan &plan, const Progress &progress);

} // namespace attache
