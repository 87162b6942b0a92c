#include "core/exchange/table_file.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <filesystem>

#include <xlsxwriter.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

/// What a cell of a workbook holds at most, in units of UTF-16.
constexpr qsizetype LongestText = 32767;
/// In characters of the default font; a character of Han takes two.
constexpr int NarrowestColumn = 8;
constexpr int WidestColumn = 60;
/// Doubles hold every whole number up to here.
constexpr qint64 LargestExact = qint64(1) << 53;

int widthOf(QStringView text)
{
    int width = 0;
    for (const QChar c : text) {
        if (c == u'\n' || width >= WidestColumn)
            break;
        width += c.unicode() >= 0x1100 ? 2 : 1;
    }
    return width;
}

/// @p title as the name of a sheet may be.
QByteArray sheetName(const QString &title)
{
    constexpr qsizetype LongestName = 31;
    QString name = title;
    name.removeIf([](QChar c) { return QStringLiteral("[]:*?/\\'").contains(c); });
    return name.left(LongestName).trimmed().toUtf8();
}

/// A literal "_x0041_" would be read as the character it is the number of.
QString escapedSheetText(QString text)
{
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0;
         at = text.indexOf(QLatin1String("_x"), at + 2)) {
        constexpr qsizetype Digits = 4;
        const QStringView digits = QStringView(text).mid(at + 2, Digits);
        const bool isNumber =
            digits.size() == Digits && std::ranges::all_of(digits, [](QChar c) {
                const char16_t lower = c.toLower().unicode();
                return (lower >= u'0' && lower <= u'9') || (lower >= u'a' && lower <= u'f');
            });
        if (!isNumber || text.size() <= at + 2 + Digits || text.at(at + 2 + Digits) != u'_')
            continue;
        text.insert(at, QLatin1String("_x005F"));
        at += 6;
    }
    return text;
}

class XlsxFile final : public TableFile
{
public:
    explicit XlsxFile(const QString &path)
        : m_path(path)
    {
    }

    ~XlsxFile() override
    {
        // Not closed, which would write it.
        if (m_workbook)
            lxw_workbook_free(m_workbook);
        if (!m_partName.isEmpty())
            QFile::remove(m_partName);
    }
    XlsxFile(const XlsxFile &) = delete;
    XlsxFile &operator=(const XlsxFile &) = delete;

    Result<void> begin(const QString &title, const QStringList &headings) override
    {
        if (headings.size() > LXW_COL_MAX)
            return tooLarge();
        {
            QTemporaryFile part(m_path + QStringLiteral(".XXXXXX"));
            part.setAutoRemove(false);
            if (!part.open())
                return cannotWriteFile(m_path, part.errorString());
            m_partName = part.fileName();
        }
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        m_workbook = workbook_new_opt(QFile::encodeName(m_partName).constData(), &options);
        m_sheet =
            m_workbook ? workbook_add_worksheet(m_workbook, sheetName(title).constData()) : nullptr;
        if (!m_sheet)
            return cannotWriteFile(m_path, {});
        m_date = workbook_add_format(m_workbook);
        format_set_num_format(m_date, "yyyy-mm-dd");
        m_instant = workbook_add_format(m_workbook);
        format_set_num_format(m_instant, "yyyy-mm-dd hh:mm");
        m_amount = workbook_add_format(m_workbook);
        format_set_num_format(m_amount, "#,##0.00");
        m_heading = workbook_add_format(m_workbook);
        format_set_bold(m_heading);
        m_widths.assign(static_cast<size_t>(headings.size()), NarrowestColumn);
        for (qsizetype i = 0; i < headings.size(); ++i) {
            // The button of the filter stands beside the words.
            constexpr int FilterButton = 3;
            widen(i, widthOf(headings[i]) + FilterButton);
            ATTACHE_CHECK(writeText(i, headings[i], m_heading));
        }
        ++m_row;
        return {};
    }

    Result<void> add(const std::vector<TableCell> &row) override
    {
        if (m_row >= LXW_ROW_MAX)
            return tooLarge();
        for (size_t i = 0; i < row.size(); ++i) {
            if (!row[i].isEmpty)
                ATTACHE_CHECK(write(static_cast<qsizetype>(i), row[i]));
        }
        ++m_row;
        return {};
    }

    Result<void> finish() override
    {
        const auto last = static_cast<lxw_col_t>(std::max<size_t>(m_widths.size(), 1) - 1);
        for (size_t i = 0; i < m_widths.size(); ++i) {
            const auto column = static_cast<lxw_col_t>(i);
            worksheet_set_column(m_sheet, column, column, m_widths[i], nullptr);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, last);
        const lxw_error closed = workbook_close(m_workbook);
        m_workbook = nullptr;
        if (closed != LXW_NO_ERROR)
            return cannotWriteFile(m_path, QString::fromUtf8(lxw_strerror(closed)));
        QFile::setPermissions(m_partName, permissions());
        std::error_code failed;
        std::filesystem::rename(m_partName.toStdString(), m_path.toStdString(), failed);
        if (failed)
            return cannotWriteFile(m_path, QString::fromStdString(failed.message()));
        m_partName.clear();
        return {};
    }

private:
    /// Those of the file that is replaced, else those that new files have.
    QFile::Permissions permissions() const
    {
        if (QFileInfo::exists(m_path))
            return QFile::permissions(m_path);
        return QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser |
               QFile::ReadGroup | QFile::ReadOther;
    }

    Result<void> write(qsizetype column, const TableCell &cell)
    {
        using Kind = TableCell::Kind;
        const auto col = static_cast<lxw_col_t>(column);
        const bool isExact = qAbs(cell.number) < LargestExact;
        // Spreadsheets know no day before 1900, and until March 1900 they count wrongly.
        const bool isCounted = cell.at.date() >= QDate(1900, 3, 1);
        const QString words = cell.written();
        widen(column, widthOf(words));
        if (cell.kind == Kind::Integer && isExact)
            return told(worksheet_write_number(m_sheet, m_row, col,
                                               static_cast<double>(cell.number), nullptr));
        if (cell.kind == Kind::Amount && isExact)
            return told(worksheet_write_number(m_sheet, m_row, col,
                                               static_cast<double>(cell.number) / 100, m_amount));
        if ((cell.kind == Kind::Date || cell.kind == Kind::Instant) && isCounted)
            return writeTime(col, cell);
        return writeText(column, cell.kind == Kind::Text ? guardedSheetText(words) : words,
                         nullptr);
    }

    Result<void> writeTime(lxw_col_t column, const TableCell &cell)
    {
        const QDate day = cell.at.date();
        const bool isDay = cell.kind == TableCell::Kind::Date;
        lxw_datetime time{};
        time.year = day.year();
        time.month = day.month();
        time.day = day.day();
        if (!isDay) {
            time.hour = cell.at.time().hour();
            time.min = cell.at.time().minute();
        }
        return told(
            worksheet_write_datetime(m_sheet, m_row, column, &time, isDay ? m_date : m_instant));
    }

    Result<void> writeText(qsizetype column, const QString &text, lxw_format *format)
    {
        QString written = escapedSheetText(text);
        if (written.size() > LongestText) {
            ++m_cutTexts;
            written.truncate(written.at(LongestText - 1).isHighSurrogate() ? LongestText - 1
                                                                           : LongestText);
        }
        return told(worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(column),
                                           written.toUtf8().constData(), format));
    }

    void widen(qsizetype column, int width)
    {
        constexpr int Margin = 2;
        int &known = m_widths[static_cast<size_t>(column)];
        known = std::clamp(width + Margin, known, WidestColumn);
    }

    Result<void> told(lxw_error error) const
    {
        return error == LXW_NO_ERROR
                   ? Result<void>()
                   : cannotWriteFile(m_path, QString::fromUtf8(lxw_strerror(error)));
    }

    Error tooLarge() const
    {
        return {Error::Kind::Invalid,
                Words::tr("\"%1\" could not be written: a spreadsheet holds at most %2 rows and "
                          "%3 columns. Export to CSV instead.")
                    .arg(m_path)
                    .arg(LXW_ROW_MAX)
                    .arg(LXW_COL_MAX),
                {},
                {}};
    }

    const QString m_path;
    QString m_partName;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_instant = nullptr;
    lxw_format *m_amount = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_row_t m_row = 0;
    std::vector<int> m_widths;
};

} // namespace

std::unique_ptr<TableFile> makeXlsxFile(const QString &path)
{
    return std::make_unique<XlsxFile>(path);
}

} // namespace attache
