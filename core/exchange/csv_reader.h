#pragma once

#include "core/exchange/row_source.h"
#include "core/exchange/text_encoding.h"

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace attache {

/// The largest cell taken, in bytes of UTF-8; a row with a larger one is handed on as faulty.
inline constexpr size_t CsvCellLimit = size_t(1024) * 1024;
/// The largest number of columns a header may have.
inline constexpr int CsvColumnLimit = 1000;

/// Splits delimited text into records as RFC 4180 has it, and forgives what files in the field do:
/// LF, CRLF or CR ends a record; a quote inside unquoted text is text; text after a closing quote
/// belongs to the cell; spaces before an opening quote do not count.
///
/// orcus::csv_parser is not used: it knows neither CR nor CRLF, skips a tab after a closing quote
/// as a blank (a quoted TSV fails), gives up the whole file at the first character after a closing
/// quote, and cannot be stopped at a record.
class CsvTokenizer
{
public:
    /// @p text must outlive the tokenizer; @p delimiter is one character in UTF-8.
    CsvTokenizer(std::string_view text, std::string_view delimiter);

    /// Reads the next record; false at the end. An empty line is a record of one empty cell.
    bool next();

    /// The cells of the record read last; valid until the next call of next().
    std::span<const std::string_view> cells() const { return m_cells; }
    /// Whether the record's last cell was still inside quotes when the text ended.
    bool unclosed() const { return m_unclosed; }
    /// Whether quotes of the record held a line end and text stands behind them: perhaps the
    /// quotation mark that closed them opened another cell.
    bool ragged() const { return m_ragged; }
    /// Where the next record begins, and a way back there.
    size_t position() const { return m_position; }
    void seek(size_t position) { m_position = position; }
    /// The offset behind the end of the line that holds the record read last where it began.
    size_t endOfFirstLine() const;

private:
    void readPlain();
    void readQuoted();
    bool atDelimiter() const;
    bool atLineEnd() const;
    void skipLineEnd();

    std::string_view m_text;
    std::string_view m_delimiter;
    std::array<bool, 256> m_stops{}; ///< by byte: whether a cell without quotes may end there
    size_t m_position = 0;
    size_t m_start = 0;
    bool m_unclosed = false;
    bool m_ragged = false;
    std::vector<std::string_view> m_cells;
    std::deque<std::string> m_unescaped; ///< cells that differ from their spelling in the text
};

/// The delimiter of @p text: comma, semicolon, tab, pipe or full-width comma, whichever splits the
/// first rows most evenly. A comma where nothing does.
std::string_view detectDelimiter(std::string_view text);

/// Why the row @p number cannot be the header, translated.
QString noSuchHeaderRow(qint64 number);

/// A CSV file as rows.
class CsvSource final : public RowSource
{
public:
    /// Reads, decodes and looks at the file; @p encoding and @p delimiter overrule what is found
    /// when not empty; @p headerRow is the number of the row that names the columns, 0 finds it.
    /// Errors: as readTextFile(); Invalid when there is no row with content or no such row.
    static Result<std::unique_ptr<CsvSource>> open(const QString &path,
                                                   const QString &encoding = {},
                                                   const QString &delimiter = {},
                                                   qint64 headerRow = 0);
    /// The same for bytes already at hand; @p fileName is only for messages.
    static Result<std::unique_ptr<CsvSource>> fromBytes(QByteArray bytes, const QString &fileName,
                                                        const QString &encoding = {},
                                                        const QString &delimiter = {},
                                                        qint64 headerRow = 0);

    const QStringList &header() const override { return m_header; }
    QString encoding() const override { return m_text.encoding; }
    QString delimiter() const override { return QString::fromUtf8(m_delimiter); }
    QStringList notes() const override;
    SourceChoices choices() const override;
    qint64 bytes() const override { return static_cast<qint64>(body().size()); }
    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override;

private:
    CsvSource(DecodedText text, QByteArray delimiter);
    static Result<std::unique_ptr<CsvSource>> fromText(DecodedText text, const QString &fileName,
                                                       const QString &delimiter, qint64 headerRow);
    std::string_view body() const;
    Result<void> readHeader(const QString &fileName, qint64 headerRow);
    /// Goes to the row with @p number, or without one to the first that may be the header; false
    /// where there is none. @p number is then the row's own, or how many rows there are.
    bool findHeader(CsvTokenizer &tokenizer, qint64 &number);
    void nameColumns(std::span<const std::string_view> cells);
    /// Behind the rows above the header that are no part of the table; where the data starts when
    /// there are none.
    size_t preambleEnd(CsvTokenizer &tokenizer);
    void judge(SourceRow &row, const CsvTokenizer &tokenizer) const;
    bool isTorn(const CsvTokenizer &tokenizer) const;
    void recover(CsvTokenizer &tokenizer) const;

    DecodedText m_text;
    QByteArray m_delimiter;
    QStringList m_header;
    QStringList m_preamble;  ///< rows passed over above the header
    QStringList m_groups;    ///< of columns, that the row above the header may name
    size_t m_tableStart = 0; ///< behind a first line "sep=;"
    size_t m_dataStart = 0;
    qint64 m_firstNumber = 2; ///< of the record at m_dataStart
};

} // namespace attache
