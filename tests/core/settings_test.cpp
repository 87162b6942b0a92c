#include "core/domain/reference.h"
#include "core/domain/setting.h"
#include "core/domain/settings.h"
#include "tests/support/temp_workspace.h"

#include <QSet>

namespace attache {
namespace {

using test::TempWorkspace;

Result<void> change(TempWorkspace &file, const QString &key, const QVariant &value)
{
    return file->perform(QStringLiteral("set"),
                         [&](Writer &writer) { return setSetting(writer, key, value); });
}

TEST(Settings, DefaultsAreThoseOfPractice)
{
    TempWorkspace file;
    const Settings settings = *Settings::read(file.connection());
    EXPECT_EQ(settings.readiness.analysis, 40);
    EXPECT_EQ(settings.coverage.weights, (std::array{15, 15, 25, 30, 15}));
    EXPECT_EQ(settings.stage(Stage::Qualified)->probability, 25);
    EXPECT_EQ(settings.stage(Stage::Lead)->dayLimit, 45);
    EXPECT_EQ(settings.stage(Stage::Won), nullptr);
    EXPECT_EQ(settings.minutesDueHours, 24);
    for (const ServiceLevelText &level : builtInServiceLevels(Language::Chinese))
        EXPECT_EQ(settings.tier(level.tier).cadenceDays, level.cadenceDays);
}

TEST(Settings, SubWeightsOfReadinessAddUpToTheirParts)
{
    const ReadinessWeights w;
    EXPECT_EQ(w.analysis + w.plan + w.materials, 100);
    EXPECT_EQ(w.facts + w.roles + w.concerns + w.needs + w.intent + w.nextStep, w.analysis);
    EXPECT_EQ(w.best + w.minimum + w.product + w.strategy + w.approaches, w.plan);
}

TEST(Settings, EachIsKeptAndLeavesTheOthersAlone)
{
    TempWorkspace file;
    for (const SettingInfo &info : allSettings()) {
        const QVariant fallback = info.get(Settings());
        QVariant wanted;
        switch (info.type) {
        case SettingInfo::Type::Integer:
            wanted = fallback.toInt() == info.minimum ? info.maximum : info.minimum;
            break;
        case SettingInfo::Type::Text:
            wanted = QStringLiteral("他们的 \"话\"\n\\ 😀");
            break;
        case SettingInfo::Type::Choice:
            wanted = info.choices.back().key;
            break;
        case SettingInfo::Type::Choices:
            wanted = fallback.toString() == info.choices.front().key ? info.choices.back().key
                                                                     : info.choices.front().key;
            EXPECT_FALSE(info.accepts(QStringLiteral("nobody")));
            break;
        }
        ASSERT_OK(change(file, info.key, wanted));
        const Settings read = *Settings::read(file.connection());
        EXPECT_EQ(info.get(read), wanted) << qPrintable(info.key);
        for (const SettingInfo &other : allSettings()) {
            if (other.key != info.key) {
                EXPECT_EQ(other.get(read), other.get(Settings())) << qPrintable(other.key);
            }
        }
        ASSERT_OK(change(file, info.key, fallback));
        EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM setting"), 0)
            << qPrintable(info.key);
    }
}

TEST(Settings, KeysAreUniqueAndEveryOneHasItsWords)
{
    QSet<QString> keys;
    for (const SettingInfo &info : allSettings()) {
        EXPECT_FALSE(keys.contains(info.key)) << qPrintable(info.key);
        keys.insert(info.key);
        EXPECT_FALSE(info.labelText().isEmpty()) << qPrintable(info.key);
        EXPECT_FALSE(info.groupText().isEmpty()) << qPrintable(info.key);
        EXPECT_EQ(settingNamed(info.key), &info);
        EXPECT_TRUE(info.accepts(info.get(Settings()))) << qPrintable(info.key);
    }
}

TEST(Settings, RefusesWhatDoesNotFit)
{
    TempWorkspace file;
    for (const auto &[key, value] : {std::pair<const char *, QVariant>{"readiness.analysis", 101},
                                     {"readiness.analysis", -1},
                                     {"readiness.analysis", QStringLiteral("much")},
                                     {"readiness.analysis", 2.5},
                                     {"tier.S.days", 0},
                                     {"no.such", 1}}) {
        const auto done = change(file, QString::fromLatin1(key), value);
        ASSERT_FALSE(done) << key;
        EXPECT_EQ(done.error().kind, Error::Kind::Invalid) << key;
    }
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM setting"), 0);
}

TEST(Settings, AStoredValueThatMakesNoSenseIsPassedOver)
{
    TempWorkspace file;
    for (const auto &[key, value] :
         {std::pair{u"readiness.plan", u"900"}, std::pair{u"readiness.facts", u"{"},
          std::pair{u"minutes.due_hours", u"\"soon\""}, std::pair{u"of.tomorrow", u"1"}}) {
        Setting row;
        row.key = QString::fromUtf16(key);
        row.value = QString::fromUtf16(value);
        file.insert(row);
    }
    const Settings read = *Settings::read(file.connection());
    EXPECT_EQ(read.readiness.plan, 30);
    EXPECT_EQ(read.readiness.facts, 14);
    EXPECT_EQ(read.minutesDueHours, 24);
}

} // namespace
} // namespace attache
