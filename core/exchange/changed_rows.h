#pragma once

#include "core/exchange/row_source.h"

namespace attache {

/// The rows of another source, changed on their way by read(). Whatever else is not said otherwise
/// is said of that source, which outlives this one.
class ChangedRows : public RowSource
{
public:
    const QStringList &header() const override { return m_rows.header(); }
    QString encoding() const override { return m_rows.encoding(); }
    QString delimiter() const override { return m_rows.delimiter(); }
    QStringList notes() const override { return m_rows.notes(); }
    SourceChoices choices() const override { return m_rows.choices(); }
    qint64 bytes() const override { return m_rows.bytes(); }

protected:
    explicit ChangedRows(const RowSource &rows)
        : m_rows(rows)
    {
    }

    const RowSource &m_rows;
};

} // namespace attache
