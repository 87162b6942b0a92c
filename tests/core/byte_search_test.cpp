#include "core/deck/placeholders.h"
#include "core/package/byte_search.h"
#include "core/package/xml_text.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace attache {

namespace {

/// Texts of a few pieces each, long enough to go over the edges of blocks.
std::vector<QByteArray> someTexts(const std::vector<QByteArray> &pieces)
{
    QRandomGenerator random(20261130);
    std::vector<QByteArray> texts{QByteArray()};
    for (int text = 0; text < 400; ++text) {
        QByteArray made(random.bounded(150), 'x');
        for (int piece = random.bounded(5); piece >= 0; --piece) {
            made += pieces.at(size_t(random.bounded(int(pieces.size()))));
            made += QByteArray(random.bounded(80), 'y');
        }
        texts.push_back(made);
    }
    return texts;
}

/// What mayHold() promises, a character after the other.
bool holdsBraces(const QByteArray &xml)
{
    for (const char *brace : {"\uff5b", "\ufe5b", "\uff5d", "\ufe5c"}) {
        if (xml.contains(brace))
            return true;
    }
    bool inTag = false;
    for (qsizetype at = 0; at < xml.size(); ++at) {
        const char character = xml.at(at);
        const char following = at + 1 < xml.size() ? xml.at(at + 1) : '\0';
        if (character == '<' || character == '>')
            inTag = character == '<';
        else if (((character == '{' || character == '}') && (!inTag || following == character)) ||
                 (character == '&' && following == '#'))
            return true;
    }
    return false;
}

} // namespace

TEST(ByteSearch, FindsAWordWhereQtDoes)
{
    const std::vector<QByteArray> words{"r:", "rr:", "sldZm", "xy", "\uff0c", "ppaction://macro"};
    int found = 0;
    for (const QByteArray &text : someTexts(words)) {
        for (const QByteArray &word : words) {
            for (qsizetype from = 0; from <= text.size(); from += 7) {
                EXPECT_EQ(placeOfWord(text, word, from), text.indexOf(word, from))
                    << text.toStdString();
            }
            EXPECT_EQ(hasWord(text, word), text.contains(word));
            found += hasWord(text, word) ? 1 : 0;
        }
    }
    EXPECT_GT(found, 400);
    EXPECT_EQ(placeOfWord("abc", "c", 4), -1);
    EXPECT_EQ(placeOfWord("abc", "a", -1), -1);
    EXPECT_EQ(placeOfWord({}, "a"), -1);
}

TEST(ByteSearch, FindsTheFirstByteThatSuits)
{
    const auto suits = [](char each) { return each == 'a'; };
    for (const QByteArray &text : someTexts({"a", "ba", "b"})) {
        for (qsizetype from = 0; from <= text.size(); from += 5) {
            const qsizetype place = text.indexOf('a', from);
            EXPECT_EQ(placeOfByte(text, from, suits), place < 0 ? text.size() : place);
        }
    }
}

TEST(ByteSearch, BracesAreFoundWhereverTheyMayBeOfAPlaceholder)
{
    const std::vector<QByteArray> pieces{"<a b=\"{0}\">",
                                         "<a b=\"{{0}}\">",
                                         "<a>",
                                         "{",
                                         "}",
                                         "&#123;",
                                         "&amp;",
                                         "，",
                                         "｛",
                                         "﹜",
                                         "<",
                                         ">",
                                         "\xef",
                                         "{{"};
    int held = 0;
    const std::vector<QByteArray> texts = someTexts(pieces);
    for (const QByteArray &text : texts) {
        EXPECT_EQ(PlaceholderFiller::mayHold(text), holdsBraces(text)) << text.toStdString();
        held += holdsBraces(text) ? 1 : 0;
    }
    EXPECT_GT(held, 100);
    EXPECT_LT(held, int(texts.size()) - 50);
}

TEST(ByteSearch, WhatXmlForbidsIsFoundAnywhere)
{
    for (const qsizetype place : {0, 1, 63, 64, 65, 127, 200}) {
        for (const char *forbidden : {"\x01", "\x1f", "&#1;", "&#x1f;"}) {
            QByteArray text(300, 'x');
            EXPECT_TRUE(isPlainText(text));
            text.insert(place, forbidden);
            EXPECT_FALSE(isPlainText(text)) << place << ' ' << forbidden;
        }
        for (const char *allowed : {"\t", "\n", "\r", "&amp;", "&#10;", "\x7f", "\u4e2d"}) {
            QByteArray text(300, 'x');
            text.insert(place, allowed);
            EXPECT_TRUE(isPlainText(text)) << place << ' ' << allowed;
        }
    }
}

TEST(XmlText, AnyTextCanStandInAPart)
{
    EXPECT_EQ(escapedXml(QStringLiteral("a < b & \"c\"")), "a &lt; b &amp; &quot;c&quot;");
    EXPECT_EQ(escapedXml(QStringLiteral("客户\t报价")), QStringLiteral("客户\t报价").toUtf8());
    const QString forbidden =
        QStringLiteral("a%1b%2c%3d").arg(QChar(0x0b), QChar(0), QChar(0xfffe));
    EXPECT_EQ(escapedXml(forbidden), "abcd");
    EXPECT_TRUE(isSoundText(escapedXml(forbidden)));
}

} // namespace attache
