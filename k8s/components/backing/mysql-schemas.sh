# Runs once, when the data folder is empty: one schema and one user per service, with passwords from the environment.
# Sourced by the entrypoint of the image mysql; used by docker-compose.yml and by the component backing.
for service in gateway video moderation recommendation preference; do
  password_variable="${service^^}_DB_PASSWORD"
  password="${!password_variable:?is needed}"
  password="${password//\\/\\\\}"
  password="${password//\'/\'\'}"
  MYSQL_PWD="$MYSQL_ROOT_PASSWORD" mysql --protocol=socket --user=root <<SQL
CREATE DATABASE IF NOT EXISTS kinora_${service} CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
CREATE USER IF NOT EXISTS 'kinora_${service}'@'%' IDENTIFIED BY '${password}';
GRANT ALL PRIVILEGES ON kinora_${service}.* TO 'kinora_${service}'@'%';
SQL
done
