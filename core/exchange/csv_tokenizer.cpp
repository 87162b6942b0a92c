#include "core/exchange/csv_reader.h"

#include <algorithm>
#include <array>
#include <map>

namespace attache {

CsvTokenizer::CsvTokenizer(std::string_view text, std::string_view delimiter)
    : m_text(text)
    , m_delimiter(delimiter)
{
    for (const char stop : {'\n', '\r', delimiter.front()})
        m_stops[static_cast<unsigned char>(stop)] = true;
}

bool CsvTokenizer::atDelimiter() const
{
    return m_text[m_position] == m_delimiter.front() &&
           (m_delimiter.size() == 1 ||
            m_text.compare(m_position, m_delimiter.size(), m_delimiter) == 0);
}

bool CsvTokenizer::atLineEnd() const
{
    return m_text[m_position] == '\n' || m_text[m_position] == '\r';
}

void CsvTokenizer::skipLineEnd()
{
    if (m_text[m_position] == '\r' && m_position + 1 < m_text.size() &&
        m_text[m_position + 1] == '\n')
        ++m_position;
    ++m_position;
}

size_t CsvTokenizer::endOfFirstLine() const
{
    const size_t end = m_text.find_first_of("\r\n", m_start);
    if (end == std::string_view::npos)
        return m_text.size();
    return m_text.compare(end, 2, "\r\n") == 0 ? end + 2 : end + 1;
}

void CsvTokenizer::readPlain()
{
    const size_t start = m_position;
    const char *const end = m_text.data() + m_text.size();
    while (true) {
        const char *at = m_text.data() + m_position;
        while (at != end && !m_stops[static_cast<unsigned char>(*at)])
            ++at;
        m_position = static_cast<size_t>(at - m_text.data());
        if (m_position == m_text.size() || atLineEnd() || atDelimiter())
            break;
        ++m_position; // the first byte of a longer delimiter may begin another character
    }
    m_cells.push_back(m_text.substr(start, m_position - start));
}

void CsvTokenizer::readQuoted()
{
    const size_t start = ++m_position;
    std::string *built = nullptr;
    size_t from = start; // of what is not yet in *built
    const auto build = [&]() -> std::string & {
        if (!built)
            built = &m_unescaped.emplace_back();
        return built->append(m_text.substr(from, m_position - from));
    };
    while (true) {
        m_position = m_text.find('"', m_position);
        if (m_position == std::string_view::npos) {
            m_position = m_text.size();
            m_unclosed = true;
            break;
        }
        if (m_position + 1 >= m_text.size() || m_text[m_position + 1] != '"')
            break;
        ++m_position; // the first of two stands for both
        build();
        from = ++m_position;
    }
    const size_t close = m_position;
    if (m_position < m_text.size())
        ++m_position;
    const size_t tail = m_position;
    while (m_position < m_text.size() && !atLineEnd() && !atDelimiter())
        ++m_position;
    std::string_view rest = m_text.substr(tail, m_position - tail);
    if (rest.find_first_not_of(' ') == std::string_view::npos)
        rest = {};
    m_ragged |= !rest.empty() &&
                m_text.substr(start, close - start).find_first_of("\r\n") != std::string_view::npos;
    if (!built && rest.empty()) {
        m_cells.push_back(m_text.substr(start, close - start));
        return;
    }
    if (!built)
        built = &m_unescaped.emplace_back();
    built->append(m_text.substr(from, close - from)).append(rest);
    m_cells.push_back(*built);
}

bool CsvTokenizer::next()
{
    m_cells.clear();
    m_unescaped.clear();
    m_unclosed = false;
    m_ragged = false;
    m_start = m_position;
    if (m_position >= m_text.size())
        return false;
    while (true) {
        const size_t text = m_text.find_first_not_of(' ', m_position);
        if (text != std::string_view::npos && m_text[text] == '"') {
            m_position = text;
            readQuoted();
        } else {
            readPlain();
        }
        if (m_position >= m_text.size())
            return true;
        if (atLineEnd()) {
            skipLineEnd();
            return true;
        }
        m_position += m_delimiter.size();
        if (m_position >= m_text.size()) {
            m_cells.emplace_back();
            return true;
        }
    }
}

namespace {

constexpr std::array<std::string_view, 5> Delimiters = {",", ";", "\t", "|", "\uFF0C"};
constexpr int DelimiterRows = 60;

/// How evenly @p delimiter splits the first rows: the share of rows as wide as most are, a little
/// more for more columns. 0 when it splits nothing. The first row alone does not count: a title
/// may stand above the header.
double evenness(std::string_view text, std::string_view delimiter)
{
    CsvTokenizer tokenizer(text, delimiter);
    int rows = 0;
    std::map<size_t, int> widths;
    while (rows < DelimiterRows && tokenizer.next()) {
        const auto cells = tokenizer.cells();
        const bool blank = std::all_of(cells.begin(), cells.end(),
                                       [](std::string_view cell) { return cell.empty(); });
        if (blank)
            continue;
        ++rows;
        ++widths[cells.size()];
    }
    size_t width = 0;
    int even = 0;
    for (const auto &[cells, count] : widths) {
        if (count >= even) {
            width = cells;
            even = count;
        }
    }
    if (width < 2)
        return 0;
    return static_cast<double>(even) / rows + 0.2 * (1 - 1 / static_cast<double>(width));
}

} // namespace

std::string_view detectDelimiter(std::string_view text)
{
    std::string_view best = Delimiters.front();
    double bestScore = 0;
    for (const std::string_view delimiter : Delimiters) {
        const double score = evenness(text, delimiter);
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

} // namespace attache
