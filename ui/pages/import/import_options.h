#pragma once

#include "core/domain/settings.h"
#include "core/exchange/import.h"

#include <QWidget>

class QComboBox;

namespace attache {

class TextLabel;

/// How a file is read and what becomes of its rows, as far as a person decides: record type,
/// encoding, delimiter, records there are already, decimal sign, currency, and where the file has
/// them the sheet and the row of the header.
class ImportOptions final : public QWidget
{
    Q_OBJECT

public:
    /// The currency of @p settings is the one of amounts that do not say theirs.
    explicit ImportOptions(const Result<Settings> &settings, QWidget *parent = nullptr);

    /// Null while none is chosen.
    const RecordType *type() const;
    void setType(const RecordType &type);
    /// Whether the rows are calls, meetings, tasks or notes rather than records of one type.
    bool isActivities() const;
    void setActivities();
    void setMatching(Matching matching);
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

private:
    void fillBoxes(const Result<Settings> &settings);
    void offerSheets(const SourceChoices &choices);
    void offerHeaderRows(const SourceChoices &choices);

    QComboBox *m_type;
    QComboBox *m_encoding;
    QComboBox *m_delimiter;
    QComboBox *m_matching;
    QComboBox *m_decimal;
    QComboBox *m_currency;
    QComboBox *m_dates;
    QComboBox *m_sheet;
    QComboBox *m_headerRow;
    TextLabel *m_sheetLabel;
    TextLabel *m_headerRowLabel;
    TextLabel *m_sheetReason;
    QString m_chosenSheet;     ///< empty: the one that is found
    qint64 m_chosenHeader = 0; ///< 0: the one that is found
};

} // namespace attache
