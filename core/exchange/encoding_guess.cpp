#include "core/exchange/encoding_guess.h"

#include "core/exchange/column_mapping.h"
#include "core/exchange/import_rules.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace attache {

namespace {

constexpr std::array Encodings = {
    KnownEncoding{"UTF-8", "UTF-8"},
    KnownEncoding{"GB18030", "GB18030"},
    KnownEncoding{"UTF-16LE", "UTF-16LE"},
    KnownEncoding{"UTF-16BE", "UTF-16BE"},
    KnownEncoding{"Windows-1252", "windows-1252"},
    KnownEncoding{"Mac Roman", "macintosh"},
    KnownEncoding{"Big5", "Big5-HKSCS"},
    KnownEncoding{"Shift_JIS", "Shift_JIS"},
    KnownEncoding{"EUC-JP", "EUC-JP"},
    KnownEncoding{"EUC-KR", "EUC-KR"},
    KnownEncoding{"Windows-1250", "windows-1250"},
    KnownEncoding{"Windows-1251", "windows-1251"},
    KnownEncoding{"ISO-8859-2", "ISO-8859-2"},
    KnownEncoding{"KOI8-R", "KOI8-R"},
    KnownEncoding{"IBM866", "IBM866"},
    KnownEncoding{"ISO-8859-5", "ISO-8859-5"},
    KnownEncoding{"Windows-1253", "windows-1253"},
    KnownEncoding{"Windows-1254", "windows-1254"},
    KnownEncoding{"Windows-1255", "windows-1255"},
    KnownEncoding{"Windows-1256", "windows-1256"},
    KnownEncoding{"Windows-874", "windows-874"},
    KnownEncoding{"IBM850", "IBM850"},
    KnownEncoding{"ISO-2022-JP", "ISO-2022-JP"},
    KnownEncoding{"UTF-32LE", "UTF-32LE"},
    KnownEncoding{"UTF-32BE", "UTF-32BE"},
};

bool isAscii(uchar byte)
{
    return byte < 0x80;
}

bool isAsciiLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// How like text the code units of one byte order are, 0–1. The parity of NUL bytes alone would
/// miss a file of Chinese, where only delimiters and digits have one.
double utf16Plausibility(QByteArrayView bytes, bool bigEndian)
{
    qsizetype good = 0;
    qsizetype units = 0;
    bool separated = false;
    for (qsizetype i = 0; i + 1 < bytes.size() && i < SampleSize; i += 2, ++units) {
        const auto high = static_cast<uchar>(bytes[bigEndian ? i : i + 1]);
        const auto low = static_cast<uchar>(bytes[bigEndian ? i + 1 : i]);
        const auto unit = static_cast<char16_t>((high << 8) | low);
        separated = separated || unit == u'\n' || unit == u',' || unit == u'\t' || unit == u';';
        const bool western =
            (unit >= 0x20 && unit < 0x180) || unit == u'\n' || unit == u'\r' || unit == u'\t';
        const bool chinese = (unit >= 0x4E00 && unit <= 0x9FFF) ||
                             (unit >= 0x3000 && unit < 0x3040) ||
                             (unit >= 0xFF00 && unit < 0xFFF0) || (unit >= 0x2010 && unit < 0x2040);
        if (western || chinese)
            ++good;
    }
    return units > 0 && separated ? static_cast<double>(good) / static_cast<double>(units) : 0;
}

/// "UTF-16LE", "UTF-16BE" or nothing, for text without a byte-order mark.
const char *guessUtf16(QByteArrayView bytes)
{
    if (bytes.size() < 4 || bytes.indexOf('\0') < 0)
        return nullptr;
    const double little = utf16Plausibility(bytes, false);
    const double big = utf16Plausibility(bytes, true);
    if (std::max(little, big) < 0.95)
        return nullptr;
    return little >= big ? "UTF-16LE" : "UTF-16BE";
}

/// The bytes around the characters beyond ASCII: what an encoding is told by. A whole file of
/// 100,000 English rows with one accent in the last must not hide it.
QByteArray tellingSample(QByteArrayView bytes)
{
    QByteArray sample;
    for (qsizetype i = 0; i < bytes.size() && sample.size() < SampleSize;) {
        if (isAscii(static_cast<uchar>(bytes[i]))) {
            ++i;
            continue;
        }
        // A double-byte trail can be an ASCII byte: go back to the start of the line, where
        // characters surely begin.
        qsizetype from = i;
        while (from > 0 && bytes[from - 1] != '\n' && i - from < 512)
            --from;
        qsizetype to = i;
        while (to < bytes.size() && bytes[to] != '\n' && to - i < 512)
            ++to;
        sample.append(bytes.sliced(from, to - from).data(), to - from);
        sample.append('\n');
        i = to + 1;
    }
    return sample;
}

/// How like Chinese the bytes are when read as GB18030, 0–1. Western text also forms valid pairs
/// (é and the letter after it), but hardly ever pairs of the 3,755 common characters of GB 2312
/// level 1, which make up nearly all Chinese text.
double chinesePlausibility(QByteArrayView bytes)
{
    double common = 0;
    double pairs = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]);
        if (isAscii(lead))
            continue;
        const auto trail = i + 1 < bytes.size() ? static_cast<uchar>(bytes[i + 1]) : uchar{0};
        pairs += 1;
        if (lead == 0x80 || lead == 0xFF || trail < 0x30 || trail == 0x7F || trail == 0xFF) {
            pairs += 2;
            continue;
        }
        if (trail < 0x40) { // four bytes
            i += 3;
            continue;
        }
        const bool gb2312 = trail >= 0xA1;
        if (gb2312 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3)))
            common += 1;
        else if (gb2312 && lead >= 0xD8 && lead <= 0xF7)
            common += 0.6;
        ++i;
    }
    return pairs > 0 ? common / pairs : 0;
}

/// How well one character beyond ASCII sits between its neighbours in Western text.
int fit(char16_t before, QChar c, char16_t after)
{
    const char16_t code = c.unicode();
    const bool inWord = isAsciiLetter(before) || isAsciiLetter(after);
    if (code == 0xFFFD || (code >= 0x80 && code < 0xA0))
        return -10;
    if (c.isLetter() && code < 0x250) {
        const bool afterSmall = before >= u'a' && before <= u'z';
        const bool beforeSmall = after >= u'a' && after <= u'z';
        if (c.isUpper())
            return afterSmall ? -3 : (inWord ? 1 : 0);
        return afterSmall || beforeSmall ? 2 : (inWord ? -2 : 0);
    }
    if (code == 0x2019) // apostrophe
        return inWord ? 2 : 0;
    static constexpr std::u16string_view Ordinary =
        u"\u00A0\u2013\u2014\u2018\u201C\u201D\u2026\u2022\u20AC\u00A3\u00A9\u00AE\u2122\u00B0"
        u"\u00B7\u00AB\u00BB\u00A7\u00BF\u00A1\u00BA\u00AA";
    if (Ordinary.find(code) != std::u16string_view::npos)
        return isAsciiLetter(before) && isAsciiLetter(after) ? -2 : 1;
    return inWord ? -3 : -1;
}

/// Mean fit of the characters beyond ASCII when @p sample is read with @p codec.
double westernPlausibility(const char *codec, QByteArrayView sample)
{
    const QString text = decodeWith(codec, sample);
    int sum = 0;
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() < 0x80)
            continue;
        sum += fit(i > 0 ? text[i - 1].unicode() : u'\0', text[i],
                   i + 1 < text.size() ? text[i + 1].unicode() : u'\0');
        ++count;
    }
    return count > 0 ? static_cast<double>(sum) / count : -10;
}

QByteArray uchardetGuess(QByteArrayView sample)
{
    uchardet_t detector = uchardet_new();
    QByteArray name;
    if (uchardet_handle_data(detector, sample.data(), static_cast<size_t>(sample.size())) == 0) {
        uchardet_data_end(detector);
        name = uchardet_get_charset(detector);
    }
    uchardet_delete(detector);
    return name;
}

/// What the bytes beyond ASCII are like, taken one by one and in pairs.
struct ByteShares
{
    double high = 0;         ///< of single bytes, those from 0xC0 on
    double run = 0;          ///< how many stand together, on average
    double kana = 0;         ///< of pairs, those that begin with the rows of kana of EUC-JP
    double shiftedKana = 0;  ///< likewise of Shift_JIS
    double beyondHangul = 0; ///< those of GB 2312's common rows that hold no Hangul in EUC-KR
};

ByteShares sharesOf(QByteArrayView bytes)
{
    ByteShares shares;
    double singles = 0;
    double runs = 0;
    double pairs = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<uchar>(bytes[i]);
        if (isAscii(byte))
            continue;
        const bool starts = i == 0 || isAscii(static_cast<uchar>(bytes[i - 1]));
        singles += 1;
        runs += starts ? 1 : 0;
        shares.high += byte >= 0xC0 ? 1 : 0;
    }
    bool afterKana = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]);
        if (isAscii(lead)) {
            afterKana = false;
            continue;
        }
        pairs += 1;
        const auto trail = i + 1 < bytes.size() ? static_cast<uchar>(bytes[i + 1]) : uchar{0};
        // ー belongs to the kana before it.
        const bool isKana =
            lead == 0xA4 || lead == 0xA5 || (afterKana && lead == 0xA1 && trail == 0xBC);
        afterKana = isKana;
        shares.kana += isKana ? 1 : 0;
        shares.shiftedKana += lead == 0x82 || lead == 0x83 ? 1 : 0;
        shares.beyondHangul += lead >= 0xC9 && lead <= 0xD7 ? 1 : 0;
        ++i;
    }
    shares.high /= std::max(singles, 1.0);
    shares.run = singles / std::max(runs, 1.0);
    for (double *each : {&shares.kana, &shares.shiftedKana, &shares.beyondHangul})
        *each /= std::max(pairs, 1.0);
    return shares;
}

/// What uchardet says where letters are beyond ASCII throughout, by the encoding it is read with.
struct ScriptGuess
{
    const char *guess;
    const char *encoding;
    QChar::Script script;
};

constexpr std::array ScriptGuesses = {
    ScriptGuess{"KOI8-R", "KOI8-R", QChar::Script_Cyrillic},
    ScriptGuess{"IBM866", "IBM866", QChar::Script_Cyrillic},
    ScriptGuess{"IBM855", "IBM866", QChar::Script_Cyrillic},
    ScriptGuess{"ISO-8859-5", "ISO-8859-5", QChar::Script_Cyrillic},
    ScriptGuess{"WINDOWS-1253", "Windows-1253", QChar::Script_Greek},
    ScriptGuess{"ISO-8859-7", "Windows-1253", QChar::Script_Greek},
    ScriptGuess{"WINDOWS-1255", "Windows-1255", QChar::Script_Hebrew},
    ScriptGuess{"ISO-8859-8", "Windows-1255", QChar::Script_Hebrew},
    ScriptGuess{"WINDOWS-1256", "Windows-1256", QChar::Script_Arabic},
    ScriptGuess{"TIS-620", "Windows-874", QChar::Script_Thai},
    ScriptGuess{"ISO-8859-11", "Windows-874", QChar::Script_Thai},
};

/// The encoding of a script of its own, where uchardet says so and the letters make words: nothing
/// but that script, and no capital behind a small letter or small letter behind several capitals,
/// as the bytes of Chinese make them up.
QString guessByScript(QByteArrayView sample, const QByteArray &guess)
{
    const auto *known = std::find_if(ScriptGuesses.begin(), ScriptGuesses.end(),
                                     [&](const ScriptGuess &each) { return guess == each.guess; });
    if (known == ScriptGuesses.end())
        return {};
    const QString text = decodeWith(known->encoding, sample);
    int letters = 0;
    int strange = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].unicode() < 0x80)
            continue;
        const bool own = text[i].script() == known->script || text[i].isMark();
        const bool breaks =
            i > 0 &&
            ((text[i].isUpper() && text[i - 1].isLower()) ||
             (i > 1 && text[i].isLower() && text[i - 1].isUpper() && text[i - 2].isUpper()));
        ++(own && !breaks ? letters : strange);
    }
    // Chinese fills the same bytes evenly.
    const bool hasCase =
        known->script == QChar::Script_Cyrillic || known->script == QChar::Script_Greek;
    const bool isChinese = !hasCase && chinesePlausibility(sample) > 0.9;
    return letters > 20 * strange && !isChinese ? QString::fromLatin1(known->encoding) : QString();
}

/// Encodings whose bytes also make up good GB 2312, where both uchardet and something that Chinese
/// text has not speak for them; empty otherwise.
QString guessBesideChinese(QByteArrayView sample, const QByteArray &guess)
{
    const ByteShares shares = sharesOf(sample);
    constexpr double Some = 0.05;
    if (guess == "WINDOWS-1251" && shares.high > 0.85 && shares.run > 2.5)
        return QStringLiteral("Windows-1251");
    if ((guess == "UHC" || guess == "EUC-KR") && shares.beyondHangul < Some)
        return QStringLiteral("EUC-KR");
    if (guess == "EUC-JP" && shares.kana > Some)
        return QStringLiteral("EUC-JP");
    if (guess == "SHIFT_JIS" && shares.shiftedKana > Some)
        return QStringLiteral("Shift_JIS");
    return guessByScript(sample, guess);
}

/// Whether @p sample is Japanese in Shift_JIS with kana of half width, which nothing else tells:
/// kanji begin with bytes that no other text here has, and the rest is kana.
bool isHalfWidthJapanese(QByteArrayView sample)
{
    const QString text = decodeWith("Shift_JIS", sample);
    double kana = 0;
    double kanji = 0;
    double other = 0;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code < 0x80)
            continue;
        if ((code >= 0xFF61 && code <= 0xFF9F) || (code >= 0x3040 && code < 0x3100))
            kana += 1;
        else if (code >= 0x4E00 && code < 0xA000)
            kanji += 1;
        else if (code < 0x3000 || code >= 0xE000)
            other += 1;
    }
    const double all = kana + kanji + other;
    return kana > 0 && kanji > 0.3 * all && other < 0.05 * all;
}

/// How many of the bytes of @p sample mean something else with @p codec than in the West.
int differentFromWestern(const char *codec, QByteArrayView sample)
{
    std::array<bool, 256> seen{};
    for (const char c : sample)
        seen[static_cast<uchar>(c)] = true;
    int different = 0;
    for (int byte = 0x80; byte < 0x100; ++byte) {
        const char c = static_cast<char>(byte);
        if (seen[static_cast<size_t>(byte)] &&
            decodeWith(codec, QByteArrayView(&c, 1)) !=
                decodeWith("windows-1252", QByteArrayView(&c, 1)))
            ++different;
    }
    return different;
}

/// Whether words of @p sample, read as those of the West, are such as only letters of Central
/// Europe make up, however few there are: a sign between letters ("Spó³ka", "£ukasz"), or an ø
/// beside the accents of Czech ("Dvoøák").
bool hasCentralWords(QByteArrayView sample)
{
    const QString text = decodeWith("windows-1252", sample);
    static constexpr QStringView Signs = u"£³¹¼¾¿¥¯";
    static constexpr QStringView Czech = u"áíýÁÍÝ";
    static constexpr QStringView Western = u"ñãõåæœ";
    int central = 0;
    int western = 0;
    // Of other scripts nearly every letter is beyond ASCII.
    const auto ascii =
        std::ranges::count_if(text, [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); });
    const auto beyond = std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x80; });
    if (3 * beyond > 2 * ascii)
        return false;
    const auto isLetter = [&](qsizetype at) {
        return at >= 0 && at < text.size() && text[at].isLetter();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        western += Western.contains(c) ? 1 : 0;
        // £k is money, and m³ a measure.
        const bool begins = c == u'£' && !isLetter(i - 1) && isLetter(i + 1) && isLetter(i + 2);
        if (Signs.contains(c) && (begins || (isLetter(i - 1) && isLetter(i + 1))))
            ++central;
        if (c != u'ø' && c != u'Ø')
            continue;
        for (qsizetype at = i + 1; isLetter(at); ++at)
            central += Czech.contains(text[at]) ? 1 : 0;
        for (qsizetype at = i - 1; isLetter(at); --at)
            central += Czech.contains(text[at]) ? 1 : 0;
    }
    return central > western;
}

/// The encoding of Central Europe or Turkey whose letters those of @p sample rather are than those
/// of the West; empty for none. Where both read alike, it does not matter.
QString guessEuropean(QByteArrayView sample, const QByteArray &guess, double western)
{
    const bool isCentral = hasCentralWords(sample);
    if (guess == "WINDOWS-1250" || guess == "ISO-8859-2" || isCentral) {
        const double windows = westernPlausibility("windows-1250", sample);
        const double iso = westernPlausibility("ISO-8859-2", sample);
        const bool isIso = iso > windows && (guess == "ISO-8859-2" || isCentral);
        const char *codec = isIso ? "ISO-8859-2" : "windows-1250";
        const bool isTold = isCentral || (std::max(windows, iso) >= western &&
                                          differentFromWestern(codec, sample) >= 2);
        if (isTold)
            return isIso ? QStringLiteral("ISO-8859-2") : QStringLiteral("Windows-1250");
    }
    if ((guess == "ISO-8859-9" || guess == "WINDOWS-1254") &&
        westernPlausibility("windows-1254", sample) >= western &&
        differentFromWestern("windows-1254", sample) >= 2)
        return QStringLiteral("Windows-1254");
    return {};
}

/// The encoding of bytes that are not UTF-8.
QString guessLegacy(QByteArrayView bytes)
{
    const QByteArray sample = tellingSample(bytes);
    const QByteArray guess = uchardetGuess(sample);
    if (QString found = guessBesideChinese(sample, guess); !found.isEmpty())
        return found;
    const double chinese = chinesePlausibility(sample);
    const double windows = westernPlausibility("windows-1252", sample);
    const double mac = westernPlausibility("macintosh", sample);
    const double dos = westernPlausibility("IBM850", sample);
    if (chinese < 0.9 && guess.isEmpty() && isHalfWidthJapanese(sample))
        return QStringLiteral("Shift_JIS");
    if (chinese > 0.9 || (chinese > 0.6 && guess != "BIG5"))
        return QStringLiteral("GB18030");
    if (QString found = guessEuropean(sample, guess, std::max(windows, mac)); !found.isEmpty())
        return found;
    // Its own statistics are good where letters are beyond ASCII throughout and poor for a few
    // accents, which it calls anything from Greek to Chinese.
    if (std::max(windows, mac) <= 0) {
        for (const KnownEncoding &encoding : Encodings) {
            if (guess.compare(encoding.name, Qt::CaseInsensitive) == 0 ||
                (guess == "UHC" && qstrcmp(encoding.name, "EUC-KR") == 0))
                return QString::fromLatin1(encoding.name);
        }
    }
    if (dos > std::max(windows, mac) + 0.5)
        return QStringLiteral("IBM850");
    return mac > windows ? QStringLiteral("Mac Roman") : QStringLiteral("Windows-1252");
}

/// Whether bytes that are not wholly valid are still plainly UTF-8: a cut character or a few
/// foreign ones among many good.
bool mostlyUtf8(QByteArrayView bytes)
{
    qsizetype good = 0;
    qsizetype bad = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<uchar>(bytes[i]);
        const qsizetype length = lead < 0x80   ? 1
                                 : lead < 0xC2 ? 0
                                 : lead < 0xE0 ? 2
                                 : lead < 0xF0 ? 3
                                 : lead < 0xF5 ? 4
                                               : 0;
        bool whole = length > 0 && i + length <= bytes.size();
        for (qsizetype k = 1; whole && k < length; ++k)
            whole = (static_cast<uchar>(bytes[i + k]) & 0xC0) == 0x80;
        // Scripts that nobody writes lists in, but GBK often looks like.
        const bool rare = length == 2 && lead >= 0xDC;
        if (length > 1 || !whole)
            ++(whole && !rare ? good : bad);
        i += whole ? length : 1;
    }
    return good > 8 * bad;
}

/// How many of the column names in @p line, beyond those in ASCII, are known when it is read with
/// @p codec.
int knownNamesIn(const HeaderNames &names, QByteArrayView line, const char *codec)
{
    static const QRegularExpression marks(QStringLiteral("[,;\\t|，\"]"));
    const QString text = decodeWith(codec, line);
    if (text.contains(QChar::ReplacementCharacter))
        return 0;
    int known = 0;
    for (const QString &name : text.split(marks, Qt::SkipEmptyParts)) {
        const bool isAllAscii =
            std::ranges::all_of(name, [](QChar c) { return c.unicode() < 0x80; });
        const auto &types = importableTypes();
        known += !isAllAscii && std::ranges::any_of(types, [&](const RecordType *type) {
            return !names.match(*type, name.simplified()).field.isEmpty();
        });
    }
    return known;
}

/// Of a list of a few lines statistics tell little, and its header much: the encoding in which more
/// of the names there are known than in @p guessed.
QString guessByHeader(QByteArrayView bytes, const QString &guessed)
{
    constexpr qsizetype FewBytes = 1000;
    if (bytes.size() > FewBytes)
        return guessed;
    const HeaderNames names;
    const std::string_view text(bytes.data(), static_cast<size_t>(bytes.size()));
    const size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const QByteArrayView line = bytes.first(static_cast<qsizetype>(end));
    QString best = guessed;
    int most = 0;
    for (const KnownEncoding &encoding : Encodings) {
        const int known = knownNamesIn(names, line, encoding.codec);
        const bool isGuess = guessed == QLatin1String(encoding.name);
        if (known > most || (known == most && known > 0 && isGuess)) {
            best = QString::fromLatin1(encoding.name);
            most = known;
        }
    }
    return best;
}

} // namespace

std::span<const KnownEncoding> knownEncodings()
{
    return Encodings;
}

QString decodeWith(const char *codec, QByteArrayView bytes)
{
    // Stateless, so that a character cut off at the end is counted and not forgotten.
    QStringDecoder decoder(codec, QStringDecoder::Flag::Stateless);
    return decoder.isValid() ? QString(decoder(bytes)) : QString();
}

QString guessEncoding(QByteArrayView bytes, bool *validUtf8)
{
    if (const char *utf16 = guessUtf16(bytes))
        return QString::fromLatin1(utf16);
    const bool escapes = bytes.contains('\x1B');
    if (escapes && (bytes.contains("\x1B$B") || bytes.contains("\x1B$@")))
        return QStringLiteral("ISO-2022-JP");
    *validUtf8 = bytes.isValidUtf8();
    if (*validUtf8 || mostlyUtf8(bytes))
        return QStringLiteral("UTF-8");
    return guessByHeader(bytes, guessLegacy(bytes));
}

} // namespace attache
