#include "core/base/collation.h"

#include <QVarLengthArray>

#include <unicode/ucol.h>
#include <unicode/uversion.h>

namespace attache {
namespace {

/// ICU's own spelling of zh-u-co-pinyin: to understand the latter it would read all keywords of all
/// locales, some ten milliseconds at every start.
constexpr char Locale[] = "zh@collation=pinyin";
/// As versions stored in workspaces name it.
constexpr char LocaleName[] = "zh-u-co-pinyin";

const UChar *unitsOf(QStringView text)
{
    static constexpr UChar Nothing = 0;
    return text.isEmpty() ? &Nothing : reinterpret_cast<const UChar *>(text.utf16());
}

} // namespace

void Collation::Close::operator()(UCollator *collator) const
{
    ucol_close(collator);
}

Collation::Collation()
{
    UErrorCode status = U_ZERO_ERROR;
    m_collator.reset(ucol_open(Locale, &status));
    if (U_FAILURE(status)) {
        m_collator.reset();
        return;
    }
    ucol_setAttribute(m_collator.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
}

Collation::~Collation() = default;
Collation::Collation(Collation &&) noexcept = default;
Collation &Collation::operator=(Collation &&) noexcept = default;

QByteArray Collation::sortKey(QStringView name) const
{
    if (!m_collator)
        return name.toUtf8();
    const auto length = static_cast<int32_t>(name.size());
    QVarLengthArray<uint8_t, 256> key(256);
    const auto make = [&] {
        return ucol_getSortKey(m_collator.get(), unitsOf(name), length, key.data(),
                               static_cast<int32_t>(key.size()));
    };
    int32_t size = make();
    if (size > key.size()) {
        key.resize(size);
        size = make();
    }
    // ICU ends each key with a zero byte, which would only lengthen every row.
    return {reinterpret_cast<const char *>(key.data()), std::max(size - 1, 0)};
}

int Collation::compare(QStringView a, QStringView b) const
{
    if (!m_collator)
        return QtPrivate::compareStrings(a, b);
    return ucol_strcoll(m_collator.get(), unitsOf(a), static_cast<int32_t>(a.size()), unitsOf(b),
                        static_cast<int32_t>(b.size()));
}

QString Collation::version() const
{
    if (!m_collator)
        return QStringLiteral("code points");
    UVersionInfo version;
    char text[U_MAX_VERSION_STRING_LENGTH] = {};
    ucol_getVersion(m_collator.get(), version);
    u_versionToString(version, text);
    return QStringLiteral("ICU %1 %2 %3 numeric")
        .arg(QLatin1String(U_ICU_VERSION), QLatin1String(text), QLatin1String(LocaleName));
}

QString collatorVersion()
{
    return Collation().version();
}

} // namespace attache
