#include "core/record/custom_values.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace attache {
namespace {

QString found(const QByteArray &json, qint64 field)
{
    CustomValueFinder finder(field);
    const std::string_view value = finder({json.constData(), static_cast<size_t>(json.size())});
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

TEST(CustomValues, ReadWhatTheyWrite)
{
    QRandomGenerator random(3);
    const QStringList pieces = {QStringLiteral("\""),   QStringLiteral("\\"),
                                QStringLiteral("/"),    QStringLiteral("\n"),
                                QStringLiteral("\t"),   QStringLiteral("客户"),
                                QStringLiteral("🏭"),    QStringLiteral("\"12\":\""),
                                QStringLiteral(",{}:"), QStringLiteral("x"),
                                QString(QChar(1))};
    for (int round = 0; round < 500; ++round) {
        CustomValues values;
        for (quint32 n = random.bounded(5U); n > 0; --n) {
            QString text;
            for (quint32 length = random.bounded(6U); length > 0; --length)
                text += pieces[random.bounded(int(pieces.size()))];
            values.setValue(1 + random.bounded(20), text);
        }
        const QByteArray json = values.toJson();
        ASSERT_FALSE(QJsonDocument::fromJson(json).isNull()) << json.constData();
        EXPECT_EQ(CustomValues::fromJson(json), values) << json.constData();
        for (qint64 field = 1; field <= 20; ++field)
            EXPECT_EQ(found(json, field), values.value(field)) << json.constData();
    }
}

/// Whoever else writes JSON there is understood as well.
TEST(CustomValues, ReadAnyJson)
{
    for (const char *json : {
             R"({"12":"a","7":"b"})",
             R"( { "12" : "a" , "7" : "b" } )",
             R"({"3":5,"12":"a","4":[1,"x"],"7":"b","5":{"12":"y"},"6":null})",
             R"({"1\u0032":"\u0061","7":"\u0062"})",
             "{\n  \"12\": \"a\",\n  \"7\": \"b\"\n}",
         }) {
        const CustomValues values = CustomValues::fromJson(json);
        EXPECT_EQ(values.all(),
                  (QMap<qint64, QString>{{12, QStringLiteral("a")}, {7, QStringLiteral("b")}}))
            << json;
        EXPECT_EQ(found(json, 12), QStringLiteral("a")) << json;
        EXPECT_EQ(found(json, 7), QStringLiteral("b")) << json;
        EXPECT_EQ(found(json, 8), QString()) << json;
    }
}

TEST(CustomValues, OfWhatIsNoJsonNothingIsRead)
{
    for (const char *json : {"", "{}", "{", "null", "[]", "x", "\"12\":\"a\"", R"({"12")",
                             R"({"12":"a)", R"({"12":"a\)"}) {
        EXPECT_TRUE(CustomValues::fromJson(json).isEmpty()) << json;
        EXPECT_EQ(found(json, 12), QString()) << json;
    }
}

TEST(CustomValues, AKeyThatNamesNoFieldIsPassedOver)
{
    const QByteArray odd = R"({"12x":"a","x":"b","":"c","7":"d"})";
    EXPECT_EQ(found(odd, 12), QString());
    EXPECT_EQ(found(odd, 7), QStringLiteral("d"));
}

} // namespace
} // namespace attache
