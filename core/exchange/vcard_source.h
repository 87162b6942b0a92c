#pragma once

#include "core/exchange/row_source.h"
#include "core/exchange/text_encoding.h"

#include <memory>
#include <vector>

namespace attache {

/// People of a vCard file (2.1, 3.0, 4.0) as a list of contacts: a row a card, under our own names
/// of the fields. What a contact has no field for (further numbers, addresses) stands in the notes.
/// Pictures and groups are passed over and said. Cards of companies, on which no person is named,
/// are a list of accounts beside it.
class VCardSource final : public RowSource
{
public:
    static bool isLikely(QByteArrayView start);
    /// Invalid where no card is in @p text. @p fileName is for messages.
    static Result<std::unique_ptr<VCardSource>> fromText(const DecodedText &text,
                                                         const QString &fileName);
    /// The companies, taken out of the source; null for none.
    std::unique_ptr<RowSource> takeCompanies();
    /// Whether there is a person.
    bool hasPeople() const { return !m_rows.empty(); }

    const QStringList &header() const override { return m_header; }
    QString encoding() const override { return m_encoding; }
    QString delimiter() const override { return {}; }
    QStringList notes() const override { return m_notes; }
    qint64 bytes() const override { return m_bytes; }
    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override;

private:
    struct Row
    {
        qint64 number = 0; ///< as if below a header, all cards counted
        std::vector<std::string> cells;
    };

    VCardSource() = default;

    QStringList m_header;
    QString m_encoding;
    QStringList m_notes;
    qint64 m_bytes = 0;
    std::vector<Row> m_rows;
    std::vector<Row> m_companies;
};

} // namespace attache
