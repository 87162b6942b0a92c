#include "core/exchange/customer_people.h"

#include "core/exchange/changed_rows.h"

namespace attache {
namespace {

class PeopleRows final : public ChangedRows
{
public:
    PeopleRows(const RowSource &rows, QStringList header)
        : ChangedRows(rows)
        , m_header(std::move(header))
    {
    }

    const QStringList &header() const override { return m_header; }
    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override
    {
        return m_rows.read(handler, progress);
    }

private:
    QStringList m_header;
};

} // namespace

std::unique_ptr<RowSource> withCustomersAsPeople(const RowSource &source)
{
    const QString customer = QStringLiteral("客户名称");
    const QString company = QStringLiteral("企业");
    QStringList header = source.header();
    for (const QString &column :
         {customer, company, QStringLiteral("添加人"), QStringLiteral("添加时间")}) {
        if (header.count(column) != 1)
            return nullptr;
    }
    if (header.contains(QStringLiteral("姓名")) || header.contains(QStringLiteral("公司")))
        return nullptr;
    header[header.indexOf(customer)] = QStringLiteral("姓名");
    header[header.indexOf(company)] = QStringLiteral("公司");
    return std::make_unique<PeopleRows>(source, std::move(header));
}

} // namespace attache
