#include "tests/cli/cli_run.h"

namespace attache::test {
namespace {

class Merging : public Cli
{
protected:
    void import(const char *type, const QByteArray &bytes)
    {
        const QString name = path("list.csv");
        {
            QFile file(name);
            ASSERT_TRUE(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        }
        const Outcome run = at({QStringLiteral("import"), QLatin1String(type), name});
        ASSERT_EQ(run.status, 0) << run.err.toStdString();
    }
    QJsonArray list(const char *type)
    {
        return at({QStringLiteral("list"), QLatin1String(type), QStringLiteral("--json")}).array();
    }
    QString idOf(const char *type, const char *name)
    {
        for (const QJsonValue &each : list(type)) {
            if (each[QStringLiteral("name")].toString() == QLatin1String(name))
                return each[QStringLiteral("id")].toString();
        }
        return {};
    }
    Outcome merge(const char *type, const QString &keep, const QString &other)
    {
        return at({QStringLiteral("merge"), QLatin1String(type), keep, other});
    }
};

TEST_F(Merging, TheListsOfBothFindWhatBecameOfThem)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const QByteArray accounts = "Name,External number,City\nStein AG,A1,Bonn\n"
                                "Stein Maschinenbau,B2,Bonn\n";
    const QByteArray people = "Full name,Account,Mobile\nVera Stein,Stein AG,13800001111\n"
                              "Vera Stein,Stein AG,13900002222\n";
    import("accounts", accounts);
    import("contacts", people);
    const QString keep = idOf("accounts", "Stein AG");
    const QString other = idOf("accounts", "Stein Maschinenbau");
    ASSERT_EQ(merge("account", keep, other).status, 0);
    const QJsonArray contacts = list("contacts");
    ASSERT_EQ(contacts.size(), 2);
    ASSERT_EQ(merge("contact", contacts.at(0)[QStringLiteral("id")].toString(),
                    contacts.at(1)[QStringLiteral("id")].toString())
                  .status,
              0);
    import("accounts", accounts);
    import("contacts", people);
    ASSERT_EQ(list("accounts").size(), 1);
    EXPECT_EQ(list("contacts").size(), 1);
    // It keeps its own name and number.
    EXPECT_EQ(list("accounts").at(0)[QStringLiteral("name")].toString(),
              QStringLiteral("Stein AG"));
    EXPECT_EQ(list("accounts").at(0)[QStringLiteral("external_id")].toString(),
              QStringLiteral("A1"));
    EXPECT_EQ(list("contacts").at(0)[QStringLiteral("mobile")].toString(),
              QStringLiteral("13800001111"));
    // Other lists name it as they did before.
    import("opportunities", "Name,Account\nDeal,Stein Maschinenbau\n");
    EXPECT_EQ(list("opportunities").at(0)[QStringLiteral("account")].toString(), keep);
    EXPECT_EQ(list("accounts").size(), 1);
    // So do links of before.
    const Outcome shown = at({QStringLiteral("show"), QStringLiteral("account"), other});
    EXPECT_EQ(shown.status, 0) << shown.err.toStdString();
    EXPECT_TRUE(shown.out.contains("Stein AG"));
}

TEST_F(Merging, WhatWasMergedTwiceIsStillFound)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    import("accounts", "Name,External number\nAlpha,A\nBeta,B\nGamma,C\n");
    ASSERT_EQ(merge("account", idOf("accounts", "Beta"), idOf("accounts", "Gamma")).status, 0);
    ASSERT_EQ(merge("account", idOf("accounts", "Alpha"), idOf("accounts", "Beta")).status, 0);
    import("accounts", "Name,External number\nBeta,B\nGamma,C\n");
    ASSERT_EQ(list("accounts").size(), 1);
    EXPECT_EQ(list("accounts").at(0)[QStringLiteral("name")].toString(), QStringLiteral("Alpha"));
}

TEST_F(Merging, WhatIsSaidToBeTwoIsNotListedAgain)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    import("accounts", "Name,Phone\nAcme Ltd,0755-12345678\nAcme Trading Ltd,0755-12345678\n"
                       "Other Ltd,0755-12345678\n");
    const auto pairs = [this] {
        return at({QStringLiteral("duplicates"), QStringLiteral("accounts"),
                   QStringLiteral("--json")})
            .array()
            .size();
    };
    ASSERT_EQ(pairs(), 3);
    const QString acme = idOf("accounts", "Acme Ltd");
    const QString trading = idOf("accounts", "Acme Trading Ltd");
    const QString other = idOf("accounts", "Other Ltd");
    const auto say = [this](const QString &one, const QString &two) {
        return at({QStringLiteral("not-duplicate"), QStringLiteral("account"), one, two}).status;
    };
    EXPECT_EQ(say(trading, acme), 0);
    EXPECT_EQ(pairs(), 2);
    EXPECT_EQ(say(acme, trading), 0) << "saying so twice is no error";
    EXPECT_EQ(say(acme, acme), 1);
    EXPECT_EQ(say(acme, QStringLiteral("1")), 1);
    // What was said of one that is merged is said of what it becomes.
    EXPECT_EQ(merge("account", other, acme).status, 0);
    EXPECT_EQ(pairs(), 0);
    EXPECT_EQ(at({QStringLiteral("undo")}).status, 0);
    EXPECT_EQ(pairs(), 2);
}

} // namespace
} // namespace attache::test
