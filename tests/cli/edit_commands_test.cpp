#include "core/domain/record_types.h"
#include "tests/cli/cli_run.h"

namespace attache::test {
namespace {

/// add, set and remove: the same door as the window.
class EditCommands : public Cli
{
protected:
    void SetUp() override { ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0); }

    QJsonObject made(const QStringList &words)
    {
        const Outcome run = at(words + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object();
    }
    QJsonObject shown(const QString &type, const QString &id)
    {
        return made({QStringLiteral("show"), type, id});
    }
    QString accountId()
    {
        return made({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Acme")})
            .value(QStringLiteral("id"))
            .toString();
    }
};

TEST_F(EditCommands, AddWritesWhatIsGivenAndWhatTheTypeBeginsWith)
{
    accountId();
    const QJsonObject deal =
        made({QStringLiteral("add"), QStringLiteral("opportunity"), QStringLiteral("name=Deal"),
              QStringLiteral("account=Acme"), QStringLiteral("stage=Won"),
              QStringLiteral("amount=1,200.50"), QStringLiteral("阶段=商务谈判")});
    EXPECT_EQ(deal.value(QStringLiteral("name")).toString(), QStringLiteral("Deal"));
    EXPECT_EQ(deal.value(QStringLiteral("amount")).toInt(), 120050);
    // The last word on a field counts.
    EXPECT_EQ(deal.value(QStringLiteral("stage")).toString(), QStringLiteral("negotiation"));
    EXPECT_FALSE(deal.value(QStringLiteral("opened_on")).toString().isEmpty());
}

TEST_F(EditCommands, ACurrencyIsOneHoweverItIsWrittenAndATimeIsKeptOrRefused)
{
    accountId();
    const auto deal = [this](const char *currency) {
        return made({QStringLiteral("add"), QStringLiteral("opportunity"),
                     QStringLiteral("name=Deal"),
                     QStringLiteral("currency=") + QString::fromUtf8(currency)})
            .value(QStringLiteral("currency"))
            .toString();
    };
    EXPECT_EQ(deal("usd"), QStringLiteral("USD"));
    EXPECT_EQ(deal("人民币"), QStringLiteral("CNY"));
    EXPECT_EQ(at({QStringLiteral("add"), QStringLiteral("opportunity"), QStringLiteral("name=Deal"),
                  QStringLiteral("currency=money")})
                  .status,
              1);
    const auto visit = [this](const char *start) {
        return at({QStringLiteral("add"), QStringLiteral("visit"), QStringLiteral("account=Acme"),
                   QStringLiteral("starts_at=") + QLatin1String(start), QStringLiteral("--json")});
    };
    const QString same =
        visit("2026-11-20T14:05").object().value(QStringLiteral("starts_at")).toString();
    EXPECT_FALSE(same.isEmpty());
    EXPECT_EQ(visit("2026/11/20 14:05").object().value(QStringLiteral("starts_at")).toString(),
              same);
    EXPECT_EQ(visit("2026-11-20T25:00").status, 1) << "not taken for midnight";
}

TEST_F(EditCommands, AVisitOfWhichOnlyTheStartIsGivenTakesAnHourThere)
{
    accountId();
    const QJsonObject visit =
        made({QStringLiteral("add"), QStringLiteral("visit"), QStringLiteral("account=Acme"),
              QStringLiteral("status=cancelled"), QStringLiteral("starts_at=2020-01-06 10:00")});
    const auto at = [&](const char *field) {
        return QDateTime::fromString(visit.value(QLatin1String(field)).toString(), Qt::ISODate);
    };
    EXPECT_EQ(at("starts_at").secsTo(at("ends_at")), 3600);
}

TEST_F(EditCommands, ThePromisesOfANoteAreThoseOfItsLines)
{
    accountId();
    const QString visit =
        made({QStringLiteral("add"), QStringLiteral("visit"), QStringLiteral("account=Acme")})
            .value(QStringLiteral("id"))
            .toString();
    const auto promises = [this] {
        const Outcome run =
            at({QStringLiteral("list"), QStringLiteral("promises"), QStringLiteral("--json")});
        return QString::fromUtf8(run.out);
    };
    const QString note = made({QStringLiteral("add"), QStringLiteral("notes"),
                               QStringLiteral("visit=") + visit, QStringLiteral("thing=real_need"),
                               QStringLiteral("body=one line\n[] they send the list\n! a risk")})
                             .value(QStringLiteral("id"))
                             .toString();
    EXPECT_TRUE(promises().contains(QStringLiteral("send the list"))) << qPrintable(promises());
    made({QStringLiteral("set"), QStringLiteral("notes"), note,
          QStringLiteral("body=[] they send the contract")});
    EXPECT_FALSE(promises().contains(QStringLiteral("send the list")));
    EXPECT_TRUE(promises().contains(QStringLiteral("send the contract")));
    EXPECT_EQ(at({QStringLiteral("remove"), QStringLiteral("notes"), note}).status, 0);
    EXPECT_FALSE(promises().contains(QStringLiteral("send the contract")));
}

TEST_F(EditCommands, SetFollowsTheRulesOfTheType)
{
    accountId();
    const QString id = made({QStringLiteral("add"), QStringLiteral("opportunities"),
                             QStringLiteral("name=Deal"), QStringLiteral("account=Acme")})
                           .value(QStringLiteral("id"))
                           .toString();
    const QJsonObject won = made({QStringLiteral("set"), QStringLiteral("opportunity"), id,
                                  QStringLiteral("stage=won"), QStringLiteral("product=One")});
    EXPECT_FALSE(won.value(QStringLiteral("closed_on")).toString().isEmpty());
    EXPECT_EQ(at({QStringLiteral("undo")}).status, 0);
    const QJsonObject open = shown(QStringLiteral("opportunity"), id);
    EXPECT_TRUE(open.value(QStringLiteral("closed_on")).toString().isEmpty());
    EXPECT_TRUE(open.value(QStringLiteral("product")).toString().isEmpty());
}

TEST_F(EditCommands, ARefusedValueNamesTheFieldAndTheChoicesAndWritesNothing)
{
    const QString id = accountId();
    const auto refused = [&](const QString &assignment, const char *word) {
        const Outcome run = at({QStringLiteral("set"), QStringLiteral("account"), id,
                                QStringLiteral("notes=written"), assignment});
        EXPECT_EQ(run.status, 1) << qPrintable(assignment);
        EXPECT_TRUE(run.err.contains(word)) << run.err.toStdString();
    };
    refused(QStringLiteral("tier=Z"), "S, A, B, C");
    refused(QStringLiteral("name="), "Name");
    refused(QStringLiteral("employees=many"), "many");
    refused(QStringLiteral("parent=Nobody"), "Nobody");
    refused(QStringLiteral("parent=") + id, "its own parent");
    EXPECT_EQ(
        at({QStringLiteral("set"), QStringLiteral("account"), id, QStringLiteral("x=1")}).status,
        2);
    EXPECT_EQ(at({QStringLiteral("set"), QStringLiteral("account"), QStringLiteral("77"),
                  QStringLiteral("notes=x")})
                  .status,
              1);
    EXPECT_TRUE(
        shown(QStringLiteral("account"), id).value(QStringLiteral("notes")).toString().isEmpty());
}

TEST_F(EditCommands, ANameThatSeveralHaveAsksForTheId)
{
    accountId();
    accountId();
    const Outcome run = at({QStringLiteral("add"), QStringLiteral("contact"),
                            QStringLiteral("name=Ann"), QStringLiteral("account=Acme")});
    EXPECT_EQ(run.status, 1);
    EXPECT_TRUE(run.err.contains("Several")) << run.err.toStdString();
}

TEST_F(EditCommands, RemoveIsOneStepThatUndoBringsBack)
{
    const QString id = accountId();
    made({QStringLiteral("add"), QStringLiteral("contact"), QStringLiteral("name=Ann"),
          QStringLiteral("account=") + id});
    EXPECT_EQ(made({QStringLiteral("remove"), QStringLiteral("account"), id})
                  .value(QStringLiteral("removed"))
                  .toString(),
              id);
    EXPECT_EQ(at({QStringLiteral("show"), QStringLiteral("account"), id}).status, 1);
    EXPECT_EQ(at({QStringLiteral("undo")}).status, 0);
    EXPECT_EQ(at({QStringLiteral("list"), QStringLiteral("contacts"), QStringLiteral("--json")})
                  .array()
                  .size(),
              1);
}

TEST_F(EditCommands, AVisitIsPlannedAsInTheWindow)
{
    accountId();
    made({QStringLiteral("add"), QStringLiteral("opportunity"), QStringLiteral("name=Deal"),
          QStringLiteral("account=Acme")});
    const QJsonObject visit = made({QStringLiteral("add"), QStringLiteral("visit"),
                                    QStringLiteral("account=Acme"), QStringLiteral("title=Demo")});
    EXPECT_FALSE(visit.value(QStringLiteral("starts_at")).toString().isEmpty());
    EXPECT_FALSE(visit.value(QStringLiteral("opportunity")).toString().isEmpty());
}

TEST_F(EditCommands, AVisitOfWhichTheStartAloneIsGivenLastsAsLongAsUsual)
{
    accountId();
    const auto length = [this](const QStringList &more) {
        const QJsonObject visit = made(QStringList{QStringLiteral("add"), QStringLiteral("visit"),
                                                   QStringLiteral("account=Acme")} +
                                       more);
        const auto at = [&](const char *key) {
            return QDateTime::fromString(visit.value(QLatin1String(key)).toString(), Qt::ISODate);
        };
        return at("starts_at").secsTo(at("ends_at"));
    };
    EXPECT_EQ(length({QStringLiteral("starts_at=2020-03-04T09:00")}), 3600);
    EXPECT_EQ(length({QStringLiteral("starts_at=2020-03-04T09:00"), QStringLiteral("status=done")}),
              3600);
    EXPECT_EQ(length({QStringLiteral("starts_at=2020-03-04T09:00"),
                      QStringLiteral("ends_at=2020-03-04T11:00")}),
              7200);
    EXPECT_EQ(length({}), 3600);
}

TEST_F(EditCommands, WhatNoRecordCanHoldIsRefused)
{
    accountId();
    const auto refused = [this](const QStringList &words, const char *said) {
        const Outcome run = at(QStringList{QStringLiteral("add")} + words);
        EXPECT_EQ(run.status, 1) << qPrintable(words.join(QLatin1Char(' ')));
        EXPECT_TRUE(run.err.contains(said)) << run.err.toStdString();
    };
    const QString deal = QStringLiteral("opportunity");
    const QString name = QStringLiteral("name=Deal");
    refused({deal, name, QStringLiteral("currency=XYZ")}, "XYZ");
    refused({deal, name, QStringLiteral("stage=won"), QStringLiteral("opened_on=2026-03-05"),
             QStringLiteral("closed_on=2026-02-01")},
            "2026-03-05");
    refused({QStringLiteral("visit"), QStringLiteral("account=Acme"), QStringLiteral("status=done"),
             QStringLiteral("starts_at=2026-03-05T10:00"),
             QStringLiteral("ends_at=2026-03-05T09:00")},
            "before it begins");
}

} // namespace
} // namespace attache::test
