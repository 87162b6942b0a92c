#include "core/exchange/csv_writer.h"
#include "core/exchange/table_file.h"

#include <QSaveFile>

namespace attache {

namespace {

class CsvFile final : public TableFile
{
public:
    CsvFile(const QString &path, bool byteOrderMark)
        : m_file(path)
        , m_byteOrderMark(byteOrderMark)
    {
    }

    Result<void> begin(const QString & /*title*/, const QStringList &headings) override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return failed();
        if (m_byteOrderMark)
            m_file.write(CsvByteOrderMark);
        return write(headings);
    }

    Result<void> add(const std::vector<TableCell> &row) override
    {
        QStringList cells;
        cells.reserve(static_cast<qsizetype>(row.size()));
        for (const TableCell &cell : row)
            cells.append(cell.kind == TableCell::Kind::Text ? guardedText(cell.text)
                                                            : cell.written());
        return write(cells);
    }

    Result<void> finish() override { return m_file.commit() ? Result<void>() : failed(); }

private:
    Result<void> write(const QStringList &cells)
    {
        return m_file.write(csvRecord(cells)) >= 0 ? Result<void>() : failed();
    }
    Error failed() const { return cannotWriteFile(m_file.fileName(), m_file.errorString()); }

    QSaveFile m_file;
    const bool m_byteOrderMark;
};

} // namespace

std::unique_ptr<TableFile> makeCsvFile(const QString &path, bool byteOrderMark)
{
    return std::make_unique<CsvFile>(path, byteOrderMark);
}

} // namespace attache
