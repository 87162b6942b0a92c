#include "core/record/custom_values.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <charconv>

namespace attache {

CustomValues CustomValues::fromJson(const QByteArray &json)
{
    CustomValues values;
    CustomValueReader reader({json.constData(), static_cast<size_t>(json.size())});
    while (reader.next())
        values.setValue(reader.field(),
                        QString::fromUtf8(reader.value().data(),
                                          static_cast<qsizetype>(reader.value().size())));
    return values;
}

CustomValueReader::CustomValueReader(std::string_view json)
    : m_json(json)
{
}

bool CustomValueReader::next()
{
    if (m_parsed)
        return nextParsed();
    if (m_json.empty())
        return false;
    if (scanPair())
        return true;
    if (scanMark('}') && m_at == m_json.size())
        return false;
    m_parsed = QJsonDocument::fromJson(
                   QByteArray::fromRawData(m_json.data(), static_cast<qsizetype>(m_json.size())))
                   .object();
    m_next = m_parsed->constBegin();
    return nextParsed();
}

/// `{"12":"…"` or `,"12":"…"`.
bool CustomValueReader::scanPair()
{
    const size_t before = m_at;
    std::string_view key;
    std::string_view text;
    bool escaped = false;
    bool found = scanMark(m_at == 0 ? '{' : ',') && scanText(key, escaped) && !escaped &&
                 scanMark(':') && scanText(text, escaped);
    if (found) {
        const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), m_field);
        found = error == std::errc() && end == key.data() + key.size();
    }
    if (!found) {
        // An object without anything in it ends where its first pair would begin.
        m_at = before == 0 && m_json.starts_with('{') ? 1 : before;
        return false;
    }
    m_value = text;
    if (escaped) {
        const QByteArray array =
            "[\"" + QByteArray(text.data(), static_cast<qsizetype>(text.size())) + "\"]";
        m_unescaped = QJsonDocument::fromJson(array).array().first().toString().toStdString();
        m_value = m_unescaped;
    }
    return true;
}

bool CustomValueReader::scanText(std::string_view &text, bool &escaped)
{
    if (!scanMark('"'))
        return false;
    const size_t begin = m_at;
    escaped = false;
    while (true) {
        m_at = m_json.find_first_of("\"\\", m_at);
        if (m_at == std::string_view::npos)
            return false;
        if (m_json[m_at] == '"')
            break;
        escaped = true;
        m_at += 2;
    }
    text = m_json.substr(begin, m_at - begin);
    ++m_at;
    return true;
}

bool CustomValueReader::scanMark(char mark)
{
    if (m_at >= m_json.size() || m_json[m_at] != mark)
        return false;
    ++m_at;
    return true;
}

bool CustomValueReader::nextParsed()
{
    while (m_next != m_parsed->constEnd()) {
        const auto pair = m_next++;
        if (!pair.value().isString())
            continue;
        m_field = pair.key().toLongLong();
        m_unescaped = pair.value().toString().toStdString();
        m_value = m_unescaped;
        return true;
    }
    return false;
}

} // namespace attache
