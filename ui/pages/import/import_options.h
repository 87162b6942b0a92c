#pragma once

#include "core/domain/settings.h"
#include "core/exchange/import.h"

#include "ui/widgets/card.h"

class QComboBox;
class QHBoxLayout;

namespace attache {

class Button;
class ElidedLabel;
class TextLabel;

/// How a file is read and what becomes of its rows, as far as a person decides. What is known of
/// the file stands in one line: name, sheet, row of the header, encoding and what becomes of the
/// records there are already; the less usual choices are in a second one that unfolds.
class ImportOptions final : public CardWidget
{
    Q_OBJECT

public:
    /// The currency of @p settings is the one of amounts that do not say theirs.
    explicit ImportOptions(const Result<Settings> &settings, QWidget *parent = nullptr);

    /// The choice of the record type, to stand elsewhere; whoever places it owns it.
    QComboBox *typeBox() const { return m_type; }
    /// Shows the name and the size of the file @p path.
    void showFile(const QString &path);
    /// Shows how the file was read.
    void showReading(const QString &encoding, const QString &delimiter);
    /// Unfolds the less usual choices, or folds them.
    void setUnfolded(bool unfolded);
    /// Without the muted words beside the facts, where there is little room.
    void setNarrow(bool narrow);

    /// Null while none is chosen.
    const RecordType *type() const;
    void setType(const RecordType &type);
    /// Whether the rows are calls, meetings, tasks or notes rather than records of one type.
    bool isActivities() const;
    void setActivities();
    void setMatching(Matching matching);
    /// As if the person had chosen it.
    void chooseMatchBy(MatchBy by);
    /// As if the person had chosen it.
    void chooseDateOrder(DateOrder order);
    /// Why the sheet that is read was chosen, as a sentence; mostly empty.
    QString sheetReason() const { return m_sheetReason; }
    /// Offers the sheets and header rows of the file that was looked at.
    void setChoices(const SourceChoices &choices);
    /// Reads the sheet @p name, which setChoices() need not have offered yet.
    void setSheet(const QString &name);
    /// As for a file that nobody has looked at; what becomes of records there are stays.
    void reset();
    /// Puts what is chosen into @p plan.
    void fill(ImportPlan &plan) const;

    /// What stands for @p delimiter in sentences.
    static QString delimiterWords(const QString &delimiter);

Q_SIGNALS:
    /// The person has chosen another way of reading the file.
    void readingChanged();
    /// The person has chosen what becomes of the rows otherwise; the file is read as before.
    void takingChanged();

private:
    void fillBoxes(const Result<Settings> &settings);
    void layOut();
    QWidget *addCell(QHBoxLayout *row, const QString &label, std::initializer_list<QWidget *> line,
                     int stretch);
    QWidget *makeMore();
    void connectBoxes();
    /// Offers by what records of the type can be known, with what was chosen where that is among
    /// it.
    void offerMatchKeys();
    void offerSheets(const SourceChoices &choices);
    void offerHeaderRows(const SourceChoices &choices);

    QComboBox *m_type;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_matching;
    QComboBox *m_matchBy;
    QComboBox *m_decimal;
    QComboBox *m_currency;
    QComboBox *m_dates;
    QComboBox *m_sheet;
    QComboBox *m_headerRow;
    ElidedLabel *m_file;
    TextLabel *m_size;
    TextLabel *m_otherSheets;
    TextLabel *m_rowsAbove;
    TextLabel *m_read;
    TextLabel *m_parted;
    Button *m_unfold;
    QWidget *m_sheetCell = nullptr;
    QWidget *m_headerCell = nullptr;
    QWidget *m_more = nullptr;
    QString m_sheetReason;
    QString m_chosenSheet;     ///< empty: the one that is found
    qint64 m_chosenHeader = 0; ///< 0: the one that is found
};

} // namespace attache
