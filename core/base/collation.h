#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

struct UCollator;

namespace attache {

/// The order of names as people expect it: numbers by their value, then Chinese by pinyin, then
/// Latin by the alphabet (CLDR's order for Chinese). One order for both languages of the
/// interface, so that stored sort keys stay valid when the language changes.
///
/// One object belongs to one thread at a time; create another for a worker, it is cheap.
class Collation
{
public:
    Collation();
    ~Collation();
    Collation(Collation &&) noexcept;
    Collation &operator=(Collation &&) noexcept;

    /// Bytes whose plain order (memcmp, SQLite's BLOB order) is the order of the names. Equal for
    /// names that compare as equal. Valid only as long as version() stays the same.
    QByteArray sortKey(QStringView name) const;
    /// Negative, zero or positive as @p a stands before, with or behind @p b.
    int compare(QStringView a, QStringView b) const;
    /// Names the tables behind the order. Store it beside sort keys, and make these again when it
    /// has changed.
    QString version() const;

private:
    struct Close
    {
        void operator()(UCollator *collator) const;
    };
    /// Null when the system's ICU has no collation data; then the order is that of the code points.
    std::unique_ptr<UCollator, Close> m_collator;
};

/// version() of a new Collation.
QString collatorVersion();

} // namespace attache
